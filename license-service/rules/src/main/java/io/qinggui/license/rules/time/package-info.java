/** Stretches of legal dates, half open: the first day counts, the last does not. */
package io.qinggui.license.rules.time;
