/**
 * Work plans (四(一)(二)): what an administration or a carrier means to do by when, and who leads it.
 */
@NullMarked
package io.qinggui.inspection.workplan;

import org.jspecify.annotations.NullMarked;
