/**
 * The transparency log of a service's ledger over HTTP: checkpoints and hashes for everybody,
 * entries for auditors, proofs for whoever may read an event.
 */
@NullMarked
package io.qinggui.platform.starter.log;

import org.jspecify.annotations.NullMarked;
