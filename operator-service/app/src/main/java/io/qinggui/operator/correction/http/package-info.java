/** Corrections of what was recorded about an operator, over HTTP. */
@NullMarked
package io.qinggui.operator.correction.http;

import org.jspecify.annotations.NullMarked;
