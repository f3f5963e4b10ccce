/**
 * Inventories: all leases of a carrier on a day. What is new is recorded, what differs is changed,
 * what is gone is ended.
 *
 * <p>An inventory is no fact of its own but a way to file many: what counts are the events of the
 * leases, and each says which inventory it came with.
 */
@NullMarked
package io.qinggui.operator.inventory;

import org.jspecify.annotations.NullMarked;
