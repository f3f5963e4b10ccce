package io.qinggui.license.finding.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.ClockedInstance;
import io.qinggui.license.Market;
import io.qinggui.license.announcement.runtime.BoundedAnnouncer;
import io.qinggui.license.language.FindingSubject;
import io.qinggui.license.notedlease.runtime.NotedLeases;
import io.qinggui.license.standing.runtime.OperatorFiles;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.projection.LedgerFollower;
import java.time.LocalDate;

/** What finds violations in one instance; it looks at facts and at dates in one. */
final class FindingInstance extends ClockedInstance {

  private final Concerned concerned;
  private final BoundedAnnouncer crew;
  private FindingSweep sweep;

  FindingInstance(Market market, ConsumerStore kept, LocalDate day) {
    super(market, kept, FindingSweep.CONSUMER, day);
    LedgerFollower noted = new LedgerFollower("noted-for-findings", market.ledger);
    NotedLeases leases = new NotedLeases(market.ledger, market.catalog, noted);
    Standings standings =
        new Standings(new OperatorFiles(market.ledger, market.catalog, 100), market.law);
    ObservedOperators observed = new ObservedOperators(noted);
    this.concerned =
        new Concerned(
            market.ledger, market.catalog, standings, leases, observed, market.boundaries);
    ProvenViolations findings =
        new ProvenViolations(new LeaseFindings(leases, standings), standings);
    Telling telling = new Telling(market.ledger, findings, market.law, this::send);
    this.crew = inOrder((key, today) -> telling.tell(FindingSubject.of(key), today));
    this.sweep = newSweep();
  }

  @Override
  protected void begin() {
    sweep = newSweep();
  }

  @Override
  protected void readOn() {
    assertThat(look()).isTrue();
  }

  @Override
  protected boolean look() {
    return sweep.run();
  }

  private FindingSweep newSweep() {
    return new FindingSweep(market.ledger, market.runner, concerned, kept, crew, market::now);
  }
}
