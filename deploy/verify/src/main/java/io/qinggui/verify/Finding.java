package io.qinggui.verify;

/**
 * Something that is wrong.
 *
 * @param where a ledger, or a file of the kit
 * @param position of an event in the ledger, of a line or a byte in the file; 0 for all of it
 * @param detail for whoever looks closer, may be empty
 */
record Finding(Fault fault, String where, long position, String detail) {}
