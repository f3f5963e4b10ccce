/** Resumptions over HTTP. */
@NullMarked
package io.qinggui.license.resumption.http;

import org.jspecify.annotations.NullMarked;
