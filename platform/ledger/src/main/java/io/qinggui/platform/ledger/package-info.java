/**
 * The ledger: the only durable truth of a service. Everything else can be thrown away and rebuilt
 * from it.
 *
 * <p>Every event has a dense position (1, 2, 3, ... without a gap), a recorded time that strictly
 * increases from commit to commit, and the hash of its stored bytes as a leaf of RFC 6962.
 */
@NullMarked
package io.qinggui.platform.ledger;

import org.jspecify.annotations.NullMarked;
