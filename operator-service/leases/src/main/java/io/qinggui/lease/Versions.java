package io.qinggui.lease;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was known of leases, in arrays: each version with the positions between which it was known.
 * Some 60 bytes each, beside its share.
 */
final class Versions {

  static final int NONE = -1;

  /** The position until which a version is known that no other one has superseded. */
  static final long STILL = Long.MAX_VALUE;

  private static final Resource[] RESOURCES = Resource.values();
  private static final long NO_LEASE = 0;

  /** Of operators and provinces. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final List<String> names = new ArrayList<>();

  private int size;
  private long[] leases = new long[64];
  private int[] lessors = new int[64];
  private int[] lessees = new int[64];
  private byte[] resources = new byte[64];
  private Share[] shares = new Share[64];
  private int[] provinces = new int[64];
  private int[] froms = new int[64];
  private int[] untils = new int[64];
  private long[] outOfs = new long[64];
  private long[] knownFrom = new long[64];
  private long[] knownUntil = new long[64];
  private int[] before = new int[64];

  /**
   * Adds a version.
   *
   * @param earlier the version of the same lease before it, or {@link #NONE}
   */
  int add(LeaseRun run, long position, int earlier) {
    if (size == leases.length) {
      grow(2 * size);
    }
    int added = size++;
    leases[added] = LeaseIds.number(run.leaseId());
    lessors[added] = number(run.lessorId());
    lessees[added] = number(run.lesseeId());
    provinces[added] = number(run.province());
    resources[added] = (byte) run.resource().ordinal();
    shares[added] = run.share();
    froms[added] = day(run.from());
    untils[added] = day(run.until());
    outOfs[added] = run.outOf() == null ? NO_LEASE : LeaseIds.number(run.outOf());
    knownFrom[added] = position;
    knownUntil[added] = STILL;
    before[added] = earlier;
    return added;
  }

  /** A version is known no more from a position on. */
  void supersede(int version, long position) {
    knownUntil[version] = position;
  }

  boolean isSuperseded(int version) {
    return knownUntil[version] != STILL;
  }

  boolean isKnownAt(int version, long position) {
    return knownFrom[version] <= position && position < knownUntil[version];
  }

  boolean runsDuring(int version, int from, int until) {
    return froms[version] < until && from < untils[version];
  }

  int from(int version) {
    return froms[version];
  }

  int until(int version) {
    return untils[version];
  }

  /** The version of the same lease before it, or {@link #NONE}. */
  int before(int version) {
    return before[version];
  }

  Resource resource(int version) {
    return RESOURCES[resources[version]];
  }

  Share share(int version) {
    return shares[version];
  }

  String lessor(int version) {
    return names.get(lessors[version]);
  }

  String lessee(int version) {
    return names.get(lessees[version]);
  }

  long lease(int version) {
    return leases[version];
  }

  LeaseRun run(int version) {
    return new LeaseRun(
        LeaseIds.id(leases[version]),
        lessor(version),
        lessee(version),
        resource(version),
        shares[version],
        names.get(provinces[version]),
        date(froms[version]),
        date(untils[version]),
        outOf(version));
  }

  @Nullable String outOf(int version) {
    return outOfs[version] == NO_LEASE ? null : LeaseIds.id(outOfs[version]);
  }

  private int number(String name) {
    Integer known = numbers.get(name);
    if (known == null) {
      known = names.size();
      names.add(name);
      numbers.put(name, known);
    }
    return known;
  }

  /** Days since 1970. */
  static int day(LocalDate date) {
    return date.equals(LocalDate.MAX) ? Integer.MAX_VALUE : Math.toIntExact(date.toEpochDay());
  }

  private static LocalDate date(int day) {
    return day == Integer.MAX_VALUE ? LocalDate.MAX : LocalDate.ofEpochDay(day);
  }

  private void grow(int to) {
    leases = Arrays.copyOf(leases, to);
    lessors = Arrays.copyOf(lessors, to);
    lessees = Arrays.copyOf(lessees, to);
    resources = Arrays.copyOf(resources, to);
    shares = Arrays.copyOf(shares, to);
    provinces = Arrays.copyOf(provinces, to);
    froms = Arrays.copyOf(froms, to);
    untils = Arrays.copyOf(untils, to);
    outOfs = Arrays.copyOf(outOfs, to);
    knownFrom = Arrays.copyOf(knownFrom, to);
    knownUntil = Arrays.copyOf(knownUntil, to);
    before = Arrays.copyOf(before, to);
  }
}
