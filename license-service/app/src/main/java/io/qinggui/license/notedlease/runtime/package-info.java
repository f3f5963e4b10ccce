/** The noted leases of this ledger, in memory and one by one. */
@NullMarked
package io.qinggui.license.notedlease.runtime;

import org.jspecify.annotations.NullMarked;
