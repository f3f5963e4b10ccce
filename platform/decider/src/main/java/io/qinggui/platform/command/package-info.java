/**
 * Deciders at work: sealed commands on Axon's command bus, one generic event-sourced root, events
 * in the ledger under stable type names, each command id taking effect once.
 */
@NullMarked
package io.qinggui.platform.command;

import org.jspecify.annotations.NullMarked;
