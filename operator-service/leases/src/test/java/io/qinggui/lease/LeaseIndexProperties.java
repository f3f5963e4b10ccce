package io.qinggui.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.lease.Chain.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The index and the chains, against a plain list that is gone over from end to end. */
class LeaseIndexProperties {

  private static final LocalDate FIRST = LocalDate.parse("2017-01-01");
  private static final int LEASES = 12;
  private static final List<String> OPERATORS = List.of("A", "B", "C", "D", "E");
  private static final List<String> PREFIXES =
      List.of(
          "10.0.0.0/28",
          "10.0.0.0/29",
          "10.0.0.8/29",
          "10.0.0.0/30",
          "10.0.0.4/30",
          "10.0.0.8/30",
          "10.0.0.0/32",
          "10.0.0.5/32",
          "2001:db8::/124",
          "2001:db8::/125",
          "2001:db8::8/125",
          "2001:db8::/60",
          "2001:db8::/70");

  /** What is said of a lease at a position: its number, and what is known of it from there on. */
  record Told(String leaseId, @Nullable LeaseRun run) {}

  @Property(tries = 150)
  void any_history_answers_as_a_plain_list_would(
      @ForAll("histories") List<Told> history, @ForAll @IntRange(max = 11) int day) {
    LeaseIndex index = filled(history);
    for (long known : List.of(LeaseIndex.NOW, (long) history.size() / 2, 1L)) {
      Plain plain = Plain.of(history, known, FIRST.plusDays(day));
      LeasesOnADay answer = index.on(FIRST.plusDays(day), known);

      for (String operator : OPERATORS) {
        assertThat(ids(each -> answer.ofLessor(operator, each)))
            .isEqualTo(plain.ids(it -> it.lessorId().equals(operator)));
        assertThat(ids(each -> answer.ofLessee(operator, each)))
            .isEqualTo(plain.ids(it -> it.lesseeId().equals(operator)));
      }
      for (String each : PREFIXES) {
        Prefix prefix = Prefix.parse(each);
        assertThat(
                found(
                    index, day, known, new LeaseQuery(null, null, null, null, prefix, null, null)))
            .isEqualTo(plain.ids(it -> it.share() instanceof Prefix p && p.contains(prefix)));
        assertThat(
                found(index, day, known, new LeaseQuery("A", null, null, null, null, prefix, null)))
            .isEqualTo(
                plain.ids(
                    it ->
                        it.share() instanceof Prefix p
                            && prefix.contains(p)
                            && it.lessorId().equals("A")));
      }
      assertThat(found(index, day, known, LeaseQuery.ALL)).isEqualTo(plain.ids(it -> true));
    }
  }

  @Property(tries = 150)
  void what_shares_addresses_during_some_days_is_found(
      @ForAll("histories") List<Told> history,
      @ForAll @IntRange(max = 11) int from,
      @ForAll @IntRange(min = 1, max = 5) int days) {
    LeaseIndex index = filled(history);
    LocalDate first = FIRST.plusDays(from);
    LocalDate until = first.plusDays(days);
    for (String text : PREFIXES) {
      Prefix prefix = Prefix.parse(text);
      Set<String> expected = new TreeSet<>();
      for (LocalDate day = first; day.isBefore(until); day = day.plusDays(1)) {
        expected.addAll(
            Plain.of(history, LeaseIndex.NOW, day).ids(it -> it.share().and(prefix).isPresent()));
      }
      assertThat(
              ids(
                  each ->
                      index.sharing(
                          Resource.IP_PREFIX, prefix, first, until, LeaseIndex.NOW, each)))
          .isEqualTo(expected);
    }
  }

  @Property(tries = 400)
  void a_chain_is_what_the_definition_says(
      @ForAll("histories") List<Told> history, @ForAll @IntRange(max = 11) int day) {
    LeaseIndex index = filled(history);
    for (long known : List.of(LeaseIndex.NOW, (long) history.size() / 2)) {
      Plain plain = Plain.of(history, known, FIRST.plusDays(day));
      for (LeaseRun lease : plain.runs) {
        for (boolean up : List.of(true, false)) {
          Chain chain =
              Chain.of(
                  lease,
                  up ? Direction.UP : Direction.DOWN,
                  index.on(FIRST.plusDays(day), known),
                  1_000);

          assertThat(chain.truncated()).isFalse();
          assertThat(chain.leases()).doesNotHaveDuplicates().startsWith(lease);
          assertThat(chain.leases().stream().map(LeaseRun::leaseId).collect(Collectors.toSet()))
              .as("from %s, up %s", lease, up)
              .isEqualTo(plain.chain(lease, up));
        }
      }
    }
  }

  @Property(tries = 100)
  void the_order_in_which_leases_came_does_not_matter(
      @ForAll("histories") List<Told> history, @ForAll @IntRange(max = 11) int day) {
    Map<String, Told> last = new HashMap<>();
    history.forEach(it -> last.put(it.leaseId(), it));
    LeaseIndex all = filled(history);
    LeaseIndex onlyLast = filled(List.copyOf(last.values()));

    for (LeaseRun lease : Plain.of(history, LeaseIndex.NOW, FIRST.plusDays(day)).runs) {
      assertThat(Set.copyOf(chain(lease, day, all)))
          .isEqualTo(Set.copyOf(chain(lease, day, onlyLast)));
    }
  }

  private static List<LeaseRun> chain(LeaseRun lease, int day, LeaseIndex index) {
    return Chain.of(lease, Direction.BOTH, index.on(FIRST.plusDays(day)), 1_000).leases();
  }

  private static LeaseIndex filled(List<Told> history) {
    LeaseIndex index = new LeaseIndex();
    for (int i = 0; i < history.size(); i++) {
      index.put(history.get(i).leaseId(), history.get(i).run(), i + 1);
    }
    return index;
  }

  private static Set<String> found(LeaseIndex index, int day, long known, LeaseQuery query) {
    return ids(each -> index.find(query, FIRST.plusDays(day), known, each));
  }

  /** Each found once. */
  private static Set<String> ids(Consumer<Consumer<LeaseRun>> look) {
    List<String> ids = new ArrayList<>();
    look.accept(it -> ids.add(it.leaseId()));
    assertThat(ids).doesNotHaveDuplicates();
    return new TreeSet<>(ids);
  }

  /** All that is known at a position and runs on a day, in a list; quadratic. */
  private record Plain(List<LeaseRun> runs) {

    static Plain of(List<Told> history, long known, LocalDate day) {
      Map<String, LeaseRun> state = new HashMap<>();
      for (int i = 0; i < history.size() && i + 1 <= known; i++) {
        if (history.get(i).run() == null) {
          state.remove(history.get(i).leaseId());
        } else {
          state.put(history.get(i).leaseId(), history.get(i).run());
        }
      }
      return new Plain(state.values().stream().filter(it -> it.runsOn(day)).toList());
    }

    Set<String> ids(Predicate<LeaseRun> wanted) {
      return runs.stream()
          .filter(wanted)
          .map(LeaseRun::leaseId)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every pair of a lease and what is followed of it, until no step adds another one. */
    Set<String> chain(LeaseRun start, boolean up) {
      record Pair(LeaseRun lease, Share share) {}
      Set<Pair> all = new HashSet<>();
      List<Pair> ahead = new ArrayList<>(List.of(new Pair(start, start.share())));
      while (!ahead.isEmpty()) {
        Pair at = ahead.removeLast();
        if (all.add(at)) {
          for (LeaseRun next : runs) {
            LeaseRun upper = up ? next : at.lease();
            LeaseRun lower = up ? at.lease() : next;
            if (upper.lesseeId().equals(lower.lessorId()) && upper.resource() == lower.resource()) {
              at.share().and(next.share()).ifPresent(it -> ahead.add(new Pair(next, it)));
              if (upper.leaseId().equals(lower.outOf())) {
                ahead.add(new Pair(next, at.share().and(next.share()).orElse(next.share())));
              }
            }
          }
        }
      }
      return all.stream().map(it -> it.lease().leaseId()).collect(Collectors.toSet());
    }
  }

  @Provide
  Arbitrary<List<Told>> histories() {
    return told().list().ofMinSize(1).ofMaxSize(60);
  }

  private static Arbitrary<Told> told() {
    Arbitrary<String> ids =
        Arbitraries.integers().between(1, LEASES).map(LeaseIndexProperties::leaseId);
    return Combinators.combine(
            ids,
            Arbitraries.of(OPERATORS),
            Arbitraries.of(OPERATORS),
            shares(),
            Arbitraries.integers().between(0, 10),
            Arbitraries.integers().between(1, 12),
            ids.injectNull(0.6),
            Arbitraries.integers().between(0, 9))
        .as(
            (id, lessor, lessee, share, from, length, outOf, gone) ->
                new Told(
                    id,
                    gone == 0
                        ? null
                        : new LeaseRun(
                            id,
                            lessor,
                            lessee,
                            share.resource(),
                            share.share(),
                            "33",
                            FIRST.plusDays(from),
                            length == 12 ? LocalDate.MAX : FIRST.plusDays(from + length),
                            outOf)));
  }

  record Leased(Resource resource, Share share) {}

  private static Arbitrary<Leased> shares() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            Arbitraries.of(PREFIXES).map(it -> new Leased(Resource.IP_PREFIX, Prefix.parse(it)))),
        Tuple.of(
            2,
            Arbitraries.of("N1", "N2")
                .map(it -> new Leased(Resource.CIRCUIT, new Share.Circuit(it)))),
        Tuple.of(
            1,
            Arbitraries.of("N1", "N2")
                .map(it -> new Leased(Resource.INTERNATIONAL_CIRCUIT, new Share.Circuit(it)))),
        Tuple.of(1, Arbitraries.just(new Leased(Resource.BANDWIDTH, new Share.None()))));
  }

  private static String leaseId(int number) {
    return "LS-%016X".formatted(number);
  }

  @Property(tries = 60)
  void many_leases_of_one_prefix_are_found_by_their_days(
      @ForAll @Size(min = 100, max = 300) List<@IntRange(max = 400) Integer> firstDays,
      @ForAll @IntRange(max = 430) int day) {
    List<Told> history = new ArrayList<>();
    for (int i = 0; i < firstDays.size(); i++) {
      LocalDate from = FIRST.plusDays(firstDays.get(i));
      // a third is ended later, and some of them are withdrawn
      history.add(new Told(leaseId(i + 1), run(i + 1, from, from.plusDays(i % 30 + 1))));
      if (i % 3 == 0) {
        history.add(new Told(leaseId(i + 1), run(i + 1, from, from.plusDays(i % 7 + 1))));
      }
      if (i % 10 == 0) {
        history.add(new Told(leaseId(i / 2 + 1), null));
      }
    }
    LeaseIndex index = filled(history);

    for (long known : List.of(LeaseIndex.NOW, (long) history.size() / 2)) {
      Plain plain = Plain.of(history, known, FIRST.plusDays(day));
      assertThat(found(index, day, known, LeaseQuery.ALL)).isEqualTo(plain.ids(it -> true));
    }
  }

  private static LeaseRun run(int number, LocalDate from, LocalDate until) {
    return new LeaseRun(
        leaseId(number),
        "A",
        "B",
        Resource.IP_PREFIX,
        Prefix.parse("10.0.0.0/28"),
        "33",
        from,
        until,
        null);
  }
}
