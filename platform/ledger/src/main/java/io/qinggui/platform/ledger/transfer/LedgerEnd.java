package io.qinggui.platform.ledger.transfer;

/**
 * Where a ledger ends, by which two copies of it can be compared.
 *
 * @param position its last position, which is also the number of its events; 0 when it is empty
 * @param leafHash of its last event, 64 hexadecimal digits; empty when there is none
 */
public record LedgerEnd(long position, String leafHash) {}
