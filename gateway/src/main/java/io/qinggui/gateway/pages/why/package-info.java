/** 为什么: one decision with its reasons, the clause and the events behind it. */
@NullMarked
package io.qinggui.gateway.pages.why;

import org.jspecify.annotations.NullMarked;
