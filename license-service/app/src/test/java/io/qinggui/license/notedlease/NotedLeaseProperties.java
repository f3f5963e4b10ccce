package io.qinggui.license.notedlease;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.lease.Lease;
import io.qinggui.lease.Terms;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LeaseNote.LeaseChangeNoted;
import io.qinggui.license.language.LeaseNote.LeaseEndNoted;
import io.qinggui.license.language.LeaseNote.LeaseNoted;
import io.qinggui.license.language.LeaseNote.LeaseWithdrawalNoted;
import io.qinggui.license.language.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What is noted of a lease comes to the same, however it arrives. */
class NotedLeaseProperties {

  private static final String LEASE = "LSE-0000000000000001";
  private static final LocalDate BEGINNING = LocalDate.of(2016, 1, 1);

  /** A history as the operator service would publish it, and what it plainly comes to. */
  private static final class History {

    private final Random random;
    private final List<LeaseNote> told = new ArrayList<>();

    /** What counts now, in its order. */
    private final List<LeaseNote> counting = new ArrayList<>();

    History(Random random) {
      this.random = random;
      add(lease(source(), 10));
    }

    private void add(LeaseNote fact) {
      told.add(fact);
      counting.add(fact);
    }

    private Source source() {
      long position = 1 + 3L * told.size();
      return new Source("E" + position, "operator", position, Instant.ofEpochSecond(position));
    }

    History with(int steps) {
      for (int i = 0; i < steps; i++) {
        switch (random.nextInt(4)) {
          case 0 -> add(changed(source()));
          case 1 -> add(new LeaseEndNoted(LEASE, source(), day()));
          case 2 -> withdraw();
          default -> replace();
        }
      }
      return this;
    }

    /** Never the recording: what follows upon it would hang in the air. */
    private void withdraw() {
      if (counting.size() > 1) {
        LeaseNote wrong = counting.remove(1 + random.nextInt(counting.size() - 1));
        told.add(withdrawal(wrong, null));
      }
    }

    private void replace() {
      int place = random.nextInt(counting.size());
      LeaseNote wrong = counting.get(place);
      Source source = source();
      LeaseNote right =
          wrong instanceof LeaseNoted ? lease(source, random.nextInt(90)) : changed(source);
      told.add(right);
      told.add(withdrawal(wrong, source.eventId()));
      counting.set(place, right);
    }

    private LeaseNote withdrawal(LeaseNote wrong, @Nullable String replacedBy) {
      return new LeaseWithdrawalNoted(
          LEASE, source(), wrong.source().eventId(), wrong.legalDate(), replacedBy);
    }

    private LocalDate day() {
      return BEGINNING.plusDays(1 + random.nextInt(900));
    }

    private LeaseNote changed(Source source) {
      return new LeaseChangeNoted(LEASE, source, day(), null, random.nextInt(1_000), null, null);
    }

    private static LeaseNote lease(Source source, int mbps) {
      return new LeaseNoted(
          LEASE,
          source,
          "N-1",
          "91110000000000000A",
          "91330000000000000B",
          "BANDWIDTH",
          "出口带宽",
          "33",
          "IDC",
          "OPERATE_SERVICE",
          BEGINNING,
          null,
          null,
          mbps);
    }
  }

  @Property(tries = 500)
  void the_order_of_arrival_changes_nothing(
      @ForAll Random random, @ForAll @IntRange(max = 12) int steps) {
    List<LeaseNote> told = new History(random).with(steps).told;
    List<LeaseNote> arrived = new ArrayList<>(told);
    Collections.shuffle(arrived, random);

    assertThat(NotedLease.of(arrived)).isEqualTo(NotedLease.of(told));
  }

  @Property(tries = 500)
  void what_counts_is_the_lease_and_is_named(
      @ForAll Random random, @ForAll @IntRange(max = 12) int steps) {
    History history = new History(random).with(steps);

    NotedLease noted = NotedLease.of(history.told).orElseThrow();

    assertThat(noted.because())
        .containsExactlyElementsOf(
            history.counting.stream().map(it -> it.source().eventId()).toList());
    assertThat(noted.lease().agreed().mbps()).isEqualTo(recorded(history).mbps());
    assertThat(noted.lease().changes()).containsExactlyElementsOf(changes(history));
    assertThat(noted.lease().endedOn()).isEqualTo(lastEnd(history));
  }

  private static LeaseNoted recorded(History history) {
    return (LeaseNoted) history.counting.getFirst();
  }

  /** By their days; of one day, in the order in which they count. */
  private static List<Terms.Change> changes(History history) {
    return history.counting.stream()
        .filter(LeaseChangeNoted.class::isInstance)
        .map(LeaseChangeNoted.class::cast)
        .map(it -> new Terms.Change(it.changedOn(), null, it.mbps(), null, null))
        .sorted(Comparator.comparing(Terms.Change::changedOn))
        .toList();
  }

  private static @Nullable LocalDate lastEnd(History history) {
    return history.counting.stream()
        .filter(LeaseEndNoted.class::isInstance)
        .map(it -> ((LeaseEndNoted) it).endedOn())
        .reduce((before, later) -> later)
        .orElse(null);
  }

  @Property(tries = 100)
  void nothing_counts_without_the_lease_itself(@ForAll Random random) {
    List<LeaseNote> told = new History(random).with(5).told;

    Optional<Lease> without =
        NotedLease.of(told.stream().filter(it -> !(it instanceof LeaseNoted)).toList())
            .map(NotedLease::lease);

    assertThat(without).isEmpty();
  }
}
