package io.qinggui.license.finding.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.Examples;
import io.qinggui.license.Market;
import io.qinggui.license.Market.Kind;
import io.qinggui.license.Market.Step;
import io.qinggui.license.TwoClocks;
import io.qinggui.license.TwoClocks.Turn;
import io.qinggui.license.language.FindingEvent.ViolationFound;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NoteLease;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Violations are told by two instances whose clocks differ. */
class TwoClocksFindingProperties {

  private static final String CARRIER = "OP-00000000000000CA";

  /** The leases of one market, each with its first day. */
  private static final class Leases {

    private final Map<String, LocalDate> firstDays = new TreeMap<>();
    private final Market market;

    Leases(Market market) {
      this.market = market;
      market.send(new NoteFact(Examples.carrier(CARRIER, 9_999)));
    }

    /** One for each operator and day; then it is listed, which bars from nothing. */
    void happens(int operator, int day) {
      long number = 1_000L * operator + day;
      String id = "LS-%016X".formatted(number);
      LocalDate from = TwoClocks.BOUNDARY_DATE.plusDays(day - TwoClocks.BOUNDARY);
      if (firstDays.putIfAbsent(id, from) == null) {
        String lessee = Market.operators().get(operator);
        market.send(
            new NoteLease(
                Examples.leased(id, CARRIER, lessee, "CDN", from.toString(), 10_000 + number)));
      } else {
        market.happens(new Step(Kind.LISTED, operator, day));
      }
    }
  }

  @Provide
  Arbitrary<List<Turn>> turns() {
    return TwoClocks.turns();
  }

  @Property(tries = 300)
  void every_violation_is_told_once_and_never_taken_back_in_whatever_order_they_act(
      @ForAll("turns") List<Turn> turns, @ForAll boolean firstSurvives) {
    try (Market market = new Market()) {
      MemoryConsumerStore kept = new MemoryConsumerStore();
      Leases leases = new Leases(market);
      TwoClocks clocks =
          new TwoClocks(market, start -> new FindingInstance(market, kept, start), leases::happens);
      for (int operator = 0; operator < 3; operator++) {
        leases.happens(operator, TwoClocks.BOUNDARY - 10);
      }
      clocks.happens(turns, firstSurvives);
      leases.firstDays.forEach((id, from) -> check(market.events("finding", id), from));
    }
  }

  /** Whoever leases for what is barred from the boundary on. */
  private static void check(List<LicenseServiceEvent> told, LocalDate leasedFrom) {
    LocalDate begins =
        leasedFrom.isBefore(TwoClocks.BOUNDARY_DATE) ? TwoClocks.BOUNDARY_DATE : leasedFrom;
    if (begins.isAfter(TwoClocks.LAST_DAY)) {
      assertThat(told).isEmpty();
      return;
    }
    assertThat(told)
        .singleElement()
        .isInstanceOfSatisfying(
            ViolationFound.class, it -> assertThat(it.from()).isEqualTo(begins));
  }
}
