/**
 * All of Qinggui in one process: the Kafka broker, a MongoDB-compatible server in memory, the token
 * service, the services and the gateway, each a Spring context of its own, all on the loopback
 * address.
 */
@NullMarked
package io.qinggui.standalone.node;

import org.jspecify.annotations.NullMarked;
