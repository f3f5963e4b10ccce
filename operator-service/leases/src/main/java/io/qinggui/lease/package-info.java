/**
 * What a lease is, over time, and which lease feeds which on a day (二(二)): pure values, and an
 * index of them that answers as of any day, as known at any position of a ledger.
 *
 * <p>Here, because the operator service answers chains and graphs by it, and the license service
 * finds what is behind a sublease by it: a second reading of the same leases would be a second
 * truth.
 */
@NullMarked
package io.qinggui.lease;

import org.jspecify.annotations.NullMarked;
