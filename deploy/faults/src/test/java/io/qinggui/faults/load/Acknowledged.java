package io.qinggui.faults.load;

/**
 * What the system said of an order that it took.
 *
 * @param order what was asked
 * @param ledger from {@code Ledger-Position}
 * @param position from {@code Ledger-Position}
 */
public record Acknowledged(Order order, String ledger, long position) {}
