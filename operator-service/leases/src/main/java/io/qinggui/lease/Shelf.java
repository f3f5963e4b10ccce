package io.qinggui.lease;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Versions of leases by everything that they are looked for by. */
final class Shelf {

  private final Versions versions;
  private final boolean keepsSuperseded;
  private final TreeMap<Prefix, RunSet> prefixes = new TreeMap<>();
  private final Map<Circuit, RunSet> circuits = new HashMap<>();
  private final Map<String, RunSet> lessors = new HashMap<>();
  private final Map<String, RunSet> lessees = new HashMap<>();
  private final Long2ObjectOpenHashMap<RunSet> outOf = new Long2ObjectOpenHashMap<>();

  /** A circuit of one of the two kinds. */
  private record Circuit(Resource resource, String number) {}

  /**
   * @param keepsSuperseded whether it is for those that are superseded
   */
  Shelf(Versions versions, boolean keepsSuperseded) {
    this.versions = versions;
    this.keepsSuperseded = keepsSuperseded;
  }

  void add(int version) {
    switch (versions.share(version)) {
      case Prefix prefix -> set(prefixes, prefix).add(version);
      case Share.Circuit circuit ->
          set(circuits, new Circuit(versions.resource(version), circuit.number())).add(version);
      case Share.None none -> {}
    }
    set(lessors, versions.lessor(version)).add(version);
    set(lessees, versions.lessee(version)).add(version);
    String upper = versions.outOf(version);
    if (upper != null) {
      outOf.computeIfAbsent(LeaseIds.number(upper), any -> newSet()).add(version);
    }
  }

  void remove(int version) {
    switch (versions.share(version)) {
      case Prefix prefix -> set(prefixes, prefix).remove(version);
      case Share.Circuit circuit ->
          set(circuits, new Circuit(versions.resource(version), circuit.number())).remove(version);
      case Share.None none -> {}
    }
    set(lessors, versions.lessor(version)).remove(version);
    set(lessees, versions.lessee(version)).remove(version);
    String upper = versions.outOf(version);
    if (upper != null) {
      outOf.computeIfAbsent(LeaseIds.number(upper), any -> newSet()).remove(version);
    }
  }

  void sharing(Resource resource, Share share, int day, IntConsumer each) {
    switch (share) {
      case Prefix prefix -> {
        around(prefix, day, each);
        inside(prefix, day, each);
      }
      case Share.Circuit circuit ->
          on(circuits.get(new Circuit(resource, circuit.number())), day, each);
      case Share.None none -> {}
    }
  }

  /** Of prefixes that have all of this one's addresses and more. */
  void around(Prefix prefix, int day, IntConsumer each) {
    for (int length = 0; length < prefix.length(); length++) {
      on(prefixes.get(prefix.cutTo(length)), day, each);
    }
  }

  void exactly(Prefix prefix, int day, IntConsumer each) {
    on(prefixes.get(prefix), day, each);
  }

  /** Of this prefix, and of those that have some of its addresses. */
  void inside(Prefix prefix, int day, IntConsumer each) {
    prefixes
        .subMap(prefix, true, prefix.lastInside(), true)
        .values()
        .forEach(it -> it.on(day, each));
  }

  void ofLessor(String operatorId, int day, IntConsumer each) {
    on(lessors.get(operatorId), day, each);
  }

  void ofLessee(String operatorId, int day, IntConsumer each) {
    on(lessees.get(operatorId), day, each);
  }

  void givenOutOf(String leaseId, int day, IntConsumer each) {
    on(outOf.get(LeaseIds.number(leaseId)), day, each);
  }

  /** All that run on a day, whoever gives them. */
  void all(int day, IntConsumer each) {
    lessors.values().forEach(it -> it.on(day, each));
  }

  private static void on(@Nullable RunSet set, int day, IntConsumer each) {
    if (set != null) {
      set.on(day, each);
    }
  }

  private <K> RunSet set(Map<K, RunSet> sets, K key) {
    return sets.computeIfAbsent(key, any -> newSet());
  }

  private RunSet newSet() {
    return new RunSet(versions, keepsSuperseded);
  }
}
