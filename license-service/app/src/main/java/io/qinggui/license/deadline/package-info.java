/**
 * Which standings change when: the boundaries of all operators' timelines, for whoever plans ahead
 * and for the sweep that announces what has been passed.
 */
@NullMarked
package io.qinggui.license.deadline;

import org.jspecify.annotations.NullMarked;
