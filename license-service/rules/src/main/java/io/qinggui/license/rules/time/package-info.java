/** Stretches of legal dates, half open: the first day counts, the last does not. */
@NullMarked
package io.qinggui.license.rules.time;

import org.jspecify.annotations.NullMarked;
