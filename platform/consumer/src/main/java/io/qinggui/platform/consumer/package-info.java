/**
 * What every consumer of a ledger or of a topic shares: a thread that goes on after failures, a
 * place for events that it could not take (dead letters), and a store for both that is kept beside
 * the ledger.
 */
@NullMarked
package io.qinggui.platform.consumer;

import org.jspecify.annotations.NullMarked;
