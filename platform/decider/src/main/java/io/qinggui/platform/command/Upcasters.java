package io.qinggui.platform.command;

import io.qinggui.platform.decider.EventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** For each stored type an unbroken chain of upcasters, from version 1 to the present one. */
final class Upcasters {

  private final Map<String, TreeMap<Integer, Upcaster>> chains = new HashMap<>();

  /**
   * @throws IllegalArgumentException when a chain has a gap, or an upcaster is doubled or for
   *     nothing
   */
  Upcasters(Collection<EventType> types, Collection<Upcaster> upcasters) {
    Map<String, EventType> byName =
        types.stream().collect(Collectors.toMap(EventType::value, Function.identity()));
    for (Upcaster upcaster : upcasters) {
      requireUseful(byName, upcaster);
      if (chain(upcaster.type()).put(upcaster.fromVersion(), upcaster) != null) {
        throw new IllegalArgumentException("two upcasters of one version for " + upcaster.type());
      }
    }
    types.forEach(this::requireUnbroken);
  }

  ObjectNode toPresent(String type, int version, ObjectNode stored) {
    ObjectNode node = stored;
    for (Upcaster upcaster : chain(type).tailMap(version).values()) {
      node = upcaster.change().apply(node);
    }
    return node;
  }

  private TreeMap<Integer, Upcaster> chain(String type) {
    return chains.computeIfAbsent(type, name -> new TreeMap<>());
  }

  private static void requireUseful(Map<String, EventType> types, Upcaster upcaster) {
    EventType type = types.get(upcaster.type());
    if (type == null || upcaster.fromVersion() < 1 || upcaster.fromVersion() >= type.version()) {
      throw new IllegalArgumentException(
          "upcaster for nothing: " + upcaster.type() + " v" + upcaster.fromVersion());
    }
  }

  /** Versions are bounded and distinct, so their number tells whether one is missing. */
  private void requireUnbroken(EventType type) {
    if (chain(type.value()).size() != type.version() - 1) {
      throw new IllegalArgumentException("an upcaster is missing for " + type.value());
    }
  }
}
