/**
 * What the ledger is measured against: Axon's own storage engines, set up as well as they can be,
 * and the bare stores under them.
 */
@NullMarked
package io.qinggui.bench.rivals;

import org.jspecify.annotations.NullMarked;
