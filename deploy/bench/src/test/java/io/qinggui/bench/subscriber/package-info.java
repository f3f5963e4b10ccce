/** From the answer of a command to its event in the hands of somebody else's Kafka consumer. */
@NullMarked
package io.qinggui.bench.subscriber;

import org.jspecify.annotations.NullMarked;
