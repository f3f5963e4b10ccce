/** How fast commands become durable: the ledger, Axon's own engines, and the bare stores. */
@NullMarked
package io.qinggui.bench.append;

import org.jspecify.annotations.NullMarked;
