/**
 * To which trace work belongs, in the form of W3C Trace Context: from a request to the command, the
 * ledger, the topics, the next service and the webhook. Spans of it are made where somebody takes
 * them; where nobody does, the trace is passed on all the same, so that its id is in every line of
 * the log.
 */
@NullMarked
package io.qinggui.platform.trace;

import org.jspecify.annotations.NullMarked;
