/**
 * The ministry's approvals of operation across the border (二(二)4). Rule L4 asks for one where a
 * circuit is not for the user's internal office.
 */
@NullMarked
package io.qinggui.operator.crossborder;

import org.jspecify.annotations.NullMarked;
