package io.qinggui.license.policy;

import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.NotedFact.PredecessorNoted;
import io.qinggui.license.language.NotedFact.SuccessionNoted;
import io.qinggui.license.language.NotedFact.WithdrawalNoted;
import io.qinggui.license.language.Source;
import io.qinggui.license.language.StandingCommand;
import io.qinggui.operator.contract.FactWithdrawn;
import io.qinggui.operator.contract.OperatorSucceeded;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import java.util.List;

/**
 * A succession is noted of both operators, so that who asks about either finds it. Its withdrawal
 * names the predecessor only; the successor is looked up in what was noted before.
 */
final class NotedSuccessions {

  private static final String SUCCESSION = "io.qinggui.operator.operator-succeeded";

  private final Ledger ledger;
  private final EventCatalog<LicenseServiceEvent> catalog;

  NotedSuccessions(Ledger ledger, EventCatalog<LicenseServiceEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  static List<NotedFact> of(OperatorSucceeded it, Source source) {
    return List.of(
        new SuccessionNoted(it.operatorId(), source, it.successorId(), it.kind(), it.effectiveOn()),
        new PredecessorNoted(
            it.successorId(), source, it.operatorId(), it.kind(), it.effectiveOn()));
  }

  /** What the withdrawal takes from the successor; nothing when it is of another fact. */
  List<NotedFact> withdrawn(FactWithdrawn it, Source source) {
    return it.type().equals(SUCCESSION)
        ? List.of(
            new WithdrawalNoted(
                successor(it), source, it.eventId(), it.type(), it.countedFrom(), it.replacedBy()))
        : List.of();
  }

  private String successor(FactWithdrawn withdrawn) {
    return ledger.readStream(StandingCommand.streamOf(withdrawn.operatorId()), 0).stream()
        .map(each -> catalog.read(each).event())
        .filter(SuccessionNoted.class::isInstance)
        .map(SuccessionNoted.class::cast)
        .filter(noted -> noted.source().eventId().equals(withdrawn.eventId()))
        .map(SuccessionNoted::successorId)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no succession was noted of " + withdrawn.eventId()));
  }
}
