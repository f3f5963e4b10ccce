/** Kafka to handler: each (ledger, position) applied once, what fails parked per operator. */
@NullMarked
package io.qinggui.platform.intake;

import org.jspecify.annotations.NullMarked;
