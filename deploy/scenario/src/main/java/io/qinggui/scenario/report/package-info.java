/** What a measurement leaves behind: a table on the console, the same as CSV, a chart as SVG. */
@NullMarked
package io.qinggui.scenario.report;

import org.jspecify.annotations.NullMarked;
