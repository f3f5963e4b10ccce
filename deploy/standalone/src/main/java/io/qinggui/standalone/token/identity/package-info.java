/**
 * Who the demo users of the standalone edition are, and what their tokens say of them: the same
 * whether a program asks with client credentials or a person logs in.
 */
@NullMarked
package io.qinggui.standalone.token.identity;

import org.jspecify.annotations.NullMarked;
