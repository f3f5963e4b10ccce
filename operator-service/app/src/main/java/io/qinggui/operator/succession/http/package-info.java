/** Successions over HTTP, and where they lead. */
@NullMarked
package io.qinggui.operator.succession.http;

import org.jspecify.annotations.NullMarked;
