/**
 * 证明: whether an event is in the log of its ledger. The gateway asks the interface for the proof,
 * as any client may, and checks it here, so that nobody has to believe the service that made it.
 */
@NullMarked
package io.qinggui.gateway.pages.proof;

import org.jspecify.annotations.NullMarked;
