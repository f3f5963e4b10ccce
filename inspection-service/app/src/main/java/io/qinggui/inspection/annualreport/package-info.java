/**
 * Annual reports (年报, 工业和信息化部令第42号): the holder of a license reports on a year in the first months
 * of the next; who does not is listed.
 */
@NullMarked
package io.qinggui.inspection.annualreport;

import org.jspecify.annotations.NullMarked;
