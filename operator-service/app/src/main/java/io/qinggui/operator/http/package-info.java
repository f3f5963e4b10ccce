/** The HTTP interface of the operator service: bodies to commands, documents to answers. */
@NullMarked
package io.qinggui.operator.http;

import org.jspecify.annotations.NullMarked;
