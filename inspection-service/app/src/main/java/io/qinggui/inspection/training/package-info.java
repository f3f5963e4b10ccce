/**
 * Trainings (培训, 三(五)): who held one about what, and who was there. Pure: what makes sense of a
 * training, and how a long list of who was there is recorded.
 */
@NullMarked
package io.qinggui.inspection.training;

import org.jspecify.annotations.NullMarked;
