package io.qinggui.notification.notedoperator;

import java.util.Set;
import java.util.TreeSet;

/**
 * The carriers that are known.
 *
 * @param operatorIds operators of kind {@code CARRIER}
 */
public record Carriers(Set<String> operatorIds) {

  /** Copies the set. */
  public Carriers {
    operatorIds = Set.copyOf(operatorIds);
  }

  Carriers with(String operatorId) {
    Set<String> more = new TreeSet<>(operatorIds);
    more.add(operatorId);
    return new Carriers(more);
  }

  Carriers without(String operatorId) {
    Set<String> fewer = new TreeSet<>(operatorIds);
    fewer.remove(operatorId);
    return new Carriers(fewer);
  }
}
