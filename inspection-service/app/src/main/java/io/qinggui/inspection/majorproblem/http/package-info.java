/** Major problems (重大问题, 四(三)), told at once. */
@NullMarked
package io.qinggui.inspection.majorproblem.http;

import org.jspecify.annotations.NullMarked;
