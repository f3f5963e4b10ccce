/**
 * The transparency log of a ledger: follows the ledger, keeps the tiles of its tree and a signed
 * checkpoint, and makes proofs from them.
 *
 * <p>The tree is over positions; the index of an event is its position minus one. Tiles follow from
 * the ledger and may be lost. The last checkpoint does not: it is what the outside was told, and
 * whatever is told later has to agree with it.
 */
@NullMarked
package io.qinggui.platform.log;

import org.jspecify.annotations.NullMarked;
