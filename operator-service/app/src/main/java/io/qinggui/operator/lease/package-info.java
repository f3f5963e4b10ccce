/**
 * Leases of lines, IP addresses and bandwidth (二(二)): what is given by whom to whom, where, for
 * what and how long. What is recorded of one lease is its stream.
 *
 * <p>Nothing is refused because the law forbids it: what runs against the law has to be on record.
 */
@NullMarked
package io.qinggui.operator.lease;

import org.jspecify.annotations.NullMarked;
