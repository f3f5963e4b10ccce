/** What was found of leases, from this ledger. */
@NullMarked
package io.qinggui.operator.leasefinding.runtime;

import org.jspecify.annotations.NullMarked;
