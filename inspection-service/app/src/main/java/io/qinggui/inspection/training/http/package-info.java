/** Trainings (培训, 三(五)): which operators had how many persons there. */
@NullMarked
package io.qinggui.inspection.training.http;

import org.jspecify.annotations.NullMarked;
