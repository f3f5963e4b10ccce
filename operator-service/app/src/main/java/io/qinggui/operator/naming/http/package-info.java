/** Changes of names over HTTP. */
@NullMarked
package io.qinggui.operator.naming.http;

import org.jspecify.annotations.NullMarked;
