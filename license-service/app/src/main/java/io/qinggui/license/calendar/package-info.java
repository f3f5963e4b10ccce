/**
 * The working days of each year, as the State Council arranges them. They are recorded, with both
 * clocks; time limits in working days count them.
 */
@NullMarked
package io.qinggui.license.calendar;

import org.jspecify.annotations.NullMarked;
