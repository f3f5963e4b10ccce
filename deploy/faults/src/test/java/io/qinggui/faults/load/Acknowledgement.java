package io.qinggui.faults.load;

/**
 * What the system said of an operation that it took.
 *
 * @param operation what was asked
 * @param ledger from {@code Ledger-Position}
 * @param position from {@code Ledger-Position}
 */
public record Acknowledgement(Operation operation, String ledger, long position) {}
