/**
 * Who may call from a page of another origin in a browser (CORS): nobody, unless it is configured.
 */
@NullMarked
package io.qinggui.gateway.crossorigin;

import org.jspecify.annotations.NullMarked;
