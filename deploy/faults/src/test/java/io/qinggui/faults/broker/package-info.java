/** The Kafka broker is away for a while, stopped or killed, and comes back on its log. */
@NullMarked
package io.qinggui.faults.broker;

import org.jspecify.annotations.NullMarked;
