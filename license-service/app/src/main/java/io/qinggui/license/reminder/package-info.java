/**
 * Reminding of deadlines while there is time left: on some days before a boundary of a timeline, or
 * before the last day on which something is to be done. On how many days before is a value of the
 * rulebook. Each reminder is told once, also after an outage, and however many instances look for
 * them at once.
 */
@NullMarked
package io.qinggui.license.reminder;

import org.jspecify.annotations.NullMarked;
