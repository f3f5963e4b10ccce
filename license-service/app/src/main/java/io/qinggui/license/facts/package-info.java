/**
 * From what is stored to what the rules look at: an exhaustive translation of events into facts. A
 * fact bears the id of the event where it was born, and the time at which this ledger took it.
 */
@NullMarked
package io.qinggui.license.facts;

import org.jspecify.annotations.NullMarked;
