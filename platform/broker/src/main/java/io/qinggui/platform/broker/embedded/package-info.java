/**
 * A real Kafka broker (KRaft, one combined node) inside the JVM that wants one: the standalone
 * edition, which keeps its log, and tests, which do not.
 */
@NullMarked
package io.qinggui.platform.broker.embedded;

import org.jspecify.annotations.NullMarked;
