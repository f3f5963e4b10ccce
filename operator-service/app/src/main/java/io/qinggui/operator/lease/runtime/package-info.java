/** All leases of the ledger, in memory, for questions that go across them. */
@NullMarked
package io.qinggui.operator.lease.runtime;

import org.jspecify.annotations.NullMarked;
