/** Credit evaluation (信用评价, 三(五)): methods that are published, and what comes of them. */
@NullMarked
package io.qinggui.inspection.credit;

import org.jspecify.annotations.NullMarked;
