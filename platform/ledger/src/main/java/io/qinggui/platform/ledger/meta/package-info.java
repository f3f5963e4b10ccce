/**
 * What may stand in the {@code meta} of an event, whichever store or framework it comes through.
 */
@NullMarked
package io.qinggui.platform.ledger.meta;

import org.jspecify.annotations.NullMarked;
