package io.qinggui.gateway.routing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of a service, which take turns. */
final class Instances {

  private final List<Instance> all;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param all at least one
   */
  Instances(List<Instance> all) {
    this.all = List.copyOf(all);
  }

  /** In the order of the configuration. */
  List<Instance> all() {
    return all;
  }

  /**
   * The order in which a request asks them: those that are ready in turn, then the others, for what
   * was last heard of them may be out of date.
   */
  List<Instance> inTurn() {
    if (all.size() == 1) {
      return all;
    }
    List<Instance> order = new ArrayList<>(all);
    Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), all.size()));
    order.sort((one, other) -> Boolean.compare(other.isReady(), one.isReady()));
    return order;
  }
}
