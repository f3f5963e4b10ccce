/**
 * Looks at a ledger from outside and says all that is wrong with it, not only the first: what an
 * auditor needs, while the stores themselves stop at the first damage.
 *
 * <p>What holds in every store is checked here, from events in the order of their positions. How a
 * ledger lies on a disk is its store's own matter: the verifier of a SQLite file is in the package
 * of that store.
 */
@NullMarked
package io.qinggui.platform.ledger.verify;

import org.jspecify.annotations.NullMarked;
