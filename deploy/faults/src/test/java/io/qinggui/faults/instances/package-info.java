/**
 * Two instances of a service on one MongoDB ledger, both under load, one of them killed now and
 * then, and midnight among it all.
 */
@NullMarked
package io.qinggui.faults.instances;

import org.jspecify.annotations.NullMarked;
