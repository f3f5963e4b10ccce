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

  /**
   * Days that are asked about, counted from 1970.
   *
   * @param until first day after
   */
  record Days(int from, int until) {

    /** All there are. */
    static final Days ALL = new Days(Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

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

  void sharing(Resource resource, Share share, Days days, IntConsumer each) {
    switch (share) {
      case Prefix prefix -> {
        around(prefix, days, each);
        inside(prefix, days, each);
      }
      case Share.Circuit circuit ->
          on(circuits.get(new Circuit(resource, circuit.number())), days, each);
      case Share.None none -> {}
    }
  }

  /** Of prefixes that have all of this one's addresses and more. */
  void around(Prefix prefix, Days days, IntConsumer each) {
    for (int length = 0; length < prefix.length(); length++) {
      on(prefixes.get(prefix.cutTo(length)), days, each);
    }
  }

  void exactly(Prefix prefix, Days days, IntConsumer each) {
    on(prefixes.get(prefix), days, each);
  }

  /** Of this prefix, and of those that have some of its addresses. */
  void inside(Prefix prefix, Days days, IntConsumer each) {
    prefixes
        .subMap(prefix, true, prefix.lastInside(), true)
        .values()
        .forEach(it -> on(it, days, each));
  }

  void ofLessor(String operatorId, Days days, IntConsumer each) {
    on(lessors.get(operatorId), days, each);
  }

  void ofLessee(String operatorId, Days days, IntConsumer each) {
    on(lessees.get(operatorId), days, each);
  }

  void givenOutOf(String leaseId, Days days, IntConsumer each) {
    on(outOf.get(LeaseIds.number(leaseId)), days, each);
  }

  /** All that run on one of the days, whoever gives them. */
  void all(Days days, IntConsumer each) {
    lessors.values().forEach(it -> on(it, days, each));
  }

  private static void on(@Nullable RunSet set, Days days, IntConsumer each) {
    if (set != null) {
      set.during(days.from(), days.until(), each);
    }
  }

  private <K> RunSet set(Map<K, RunSet> sets, K key) {
    return sets.computeIfAbsent(key, any -> newSet());
  }

  private RunSet newSet() {
    return new RunSet(versions, keepsSuperseded);
  }
}
