/**
 * The topology of a cluster without containers: three brokers, two instances of each service and
 * two gateways, each a process of its own, while some of them are killed, away, or restarted.
 */
@NullMarked
package io.qinggui.faults.cluster;

import org.jspecify.annotations.NullMarked;
