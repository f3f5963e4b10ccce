/**
 * Who is logged in, kept by the browser alone: sealed cookies, so that any gateway with the same
 * key knows the visitor and none has to remember.
 */
@NullMarked
package io.qinggui.gateway.session;

import org.jspecify.annotations.NullMarked;
