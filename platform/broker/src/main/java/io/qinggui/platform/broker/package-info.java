/**
 * A real Kafka broker (KRaft, one combined node) inside the JVM that wants one: the standalone
 * edition, which keeps its log, and tests, which do not.
 */
@NullMarked
package io.qinggui.platform.broker;

import org.jspecify.annotations.NullMarked;
