/**
 * The OpenAPI description of a service at {@code /v3/api-docs}, with the conventions that no
 * controller declares by itself: headers, pages, clocks, dry runs, notes and problem documents.
 */
@NullMarked
package io.qinggui.platform.web.docs;

import org.jspecify.annotations.NullMarked;
