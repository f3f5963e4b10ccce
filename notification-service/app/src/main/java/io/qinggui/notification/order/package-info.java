/**
 * Orders: what a standing means to carriers, said to each of them, and what each of them did on it
 * (三(三), 三(四)). What is to be enforced about an operator is restated as a whole whenever it
 * changes, and becomes one order for each carrier. An order is open until its carrier acknowledges
 * it, or a later one takes its place; the authorities are told of what stays open for long.
 */
@NullMarked
package io.qinggui.notification.order;

import org.jspecify.annotations.NullMarked;
