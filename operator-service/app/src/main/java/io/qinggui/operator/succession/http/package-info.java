/** Successions over HTTP. */
@NullMarked
package io.qinggui.operator.succession.http;

import org.jspecify.annotations.NullMarked;
