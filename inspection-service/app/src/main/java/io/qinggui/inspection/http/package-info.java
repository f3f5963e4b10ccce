/** The HTTP interface of the inspection service: bodies to commands, documents to answers. */
@NullMarked
package io.qinggui.inspection.http;

import org.jspecify.annotations.NullMarked;
