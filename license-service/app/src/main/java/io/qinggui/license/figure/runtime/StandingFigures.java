package io.qinggui.license.figure.runtime;

import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.RulebookEvent;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.fact.Provinces;
import io.qinggui.license.rules.standing.CommitmentOutcome;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.figure.Counted;
import io.qinggui.platform.figure.Figure;
import io.qinggui.platform.figure.KeyedFigures.Counter;
import io.qinggui.platform.figure.Known;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What follows from facts and law: what became of commitments, which licenses are in force, and who
 * may take no new customers. Counted for each operator by the rules themselves.
 */
final class StandingFigures implements Counter {

  private static final Figure FILED =
      Figure.inPeriod("license.commitments-filed", "收到书面承诺份数", "Commitments received");
  private static final Figure EFFECTIVE =
      Figure.inPeriod(
          "license.commitments-effective",
          "收到的有效书面承诺份数",
          "Commitments received that have an effect");
  private static final Figure FULFILLED =
      Figure.inPeriod(
          "license.commitments-fulfilled", "兑现书面承诺份数", "Commitments fulfilled, by the day");
  private static final Figure BROKEN =
      Figure.inPeriod(
          "license.commitments-broken",
          "未兑现书面承诺份数",
          "Commitments broken, by the first day without what was promised");
  private static final Figure BAN_BEGUN =
      Figure.inPeriod(
          "license.no-new-customers-begun",
          "开始不得发展新用户的经营者次数",
          "Operators that may take no new customers from a day on");
  private static final Figure BAN_LIFTED =
      Figure.inPeriod(
          "license.no-new-customers-lifted",
          "恢复发展新用户的经营者次数",
          "Operators that may take new customers again from a day on");
  private static final Figure IN_FORCE =
      Figure.onLastDay(
          "license.licenses-in-force", "期末有效许可证件数", "Licenses in force on the last day");

  static final List<Figure> ALL =
      List.of(FILED, EFFECTIVE, FULFILLED, BROKEN, BAN_BEGUN, BAN_LIFTED, IN_FORCE);

  private final EventCatalog<LicenseServiceEvent> catalog;
  private final Standings standings;
  private final LawBook law;

  StandingFigures(EventCatalog<LicenseServiceEvent> catalog, Standings standings, LawBook law) {
    this.catalog = catalog;
    this.standings = standings;
    this.law = law;
  }

  @Override
  public Collection<String> keys(LedgerEvent event) {
    return switch (catalog.read(event).event()) {
      case LicenseEvent it -> standings.concernedBy(it);
      case NotedFact it -> standings.concernedBy(it);
      case LicenseServiceEvent other -> List.of();
    };
  }

  @Override
  public boolean concernsAll(LedgerEvent event) {
    return RulebookEvent.class.isAssignableFrom(catalog.classOf(event.type()));
  }

  @Override
  public List<Counted> count(String operatorId, Known known) {
    OperatorFacts facts = standings.factsInPassing(operatorId, known.at());
    return new OneOperator(operatorId, Standing.of(facts, law.knownAt(known.at()))).count();
  }

  private static final class OneOperator {

    private final String operatorId;
    private final Standing standing;
    private final List<Counted> counted = new ArrayList<>();

    OneOperator(String operatorId, Standing standing) {
      this.operatorId = operatorId;
      this.standing = standing;
    }

    List<Counted> count() {
      standing.facts().licenses().forEach(this::inForce);
      CommitmentOutcome.of(standing).forEach(this::commitment);
      bans();
      return counted;
    }

    private void inForce(HeldLicense license) {
      for (Interval dates : license.inForce().stretches()) {
        counted.add(
            Counted.during(
                IN_FORCE,
                license.number(),
                dates.from(),
                dates.end().orElse(null),
                provinces(license),
                operatorId,
                List.of(license.eventId())));
      }
    }

    private static Set<String> provinces(HeldLicense license) {
      Set<String> provinces = new TreeSet<>();
      license.grants().stream().map(HeldGrant::provinces).forEach(provinces::addAll);
      return provinces;
    }

    private void commitment(CommitmentOutcome it) {
      LocalDate received = it.commitment().receivedOn();
      if (!it.license().tenure().contains(received)) {
        return; // of another holder of the license, which is counted with that one
      }
      add(FILED, it, received);
      if (it.effective()) {
        add(EFFECTIVE, it, received);
      }
      it.fulfilledOn().ifPresent(day -> add(FULFILLED, it, day));
      it.brokenOn().ifPresent(day -> add(BROKEN, it, day));
    }

    private void add(Figure figure, CommitmentOutcome it, LocalDate day) {
      counted.add(
          Counted.on(
              figure,
              it.license().number() + "#" + it.commitment().ref().eventId(),
              day,
              provinces(it.license()),
              operatorId,
              List.of(it.commitment().ref().eventId())));
    }

    private void bans() {
      Map<LocalDate, Edge> begun = new TreeMap<>();
      Map<LocalDate, Edge> lifted = new TreeMap<>();
      for (String province : Provinces.ALL) {
        List<Reason> reasons =
            standing.timeline().stream()
                .filter(it -> it.has(Effect.NO_NEW_CUSTOMERS))
                .filter(
                    it -> it.scope().province() == null || it.scope().province().equals(province))
                .toList();
        for (Interval dates :
            Intervals.union(reasons.stream().map(Reason::interval).toList()).stretches()) {
          dates
              .start()
              .ifPresent(
                  day -> begun.computeIfAbsent(day, any -> new Edge()).add(province, reasons, day));
          dates
              .end()
              .ifPresent(
                  day ->
                      lifted
                          .computeIfAbsent(day, any -> new Edge())
                          .add(province, reasons, day.minusDays(1)));
        }
      }
      begun.forEach((day, edge) -> edge.count(BAN_BEGUN, day));
      lifted.forEach((day, edge) -> edge.count(BAN_LIFTED, day));
    }

    /** A day on which it begins or ends somewhere. */
    private final class Edge {

      private final Set<String> provinces = new TreeSet<>();
      private final Set<String> because = new TreeSet<>();

      void add(String province, List<Reason> reasons, LocalDate day) {
        provinces.add(province);
        reasons.stream()
            .filter(it -> it.interval().contains(day))
            .forEach(it -> because.addAll(it.because()));
      }

      void count(Figure figure, LocalDate day) {
        counted.add(
            Counted.on(
                figure, operatorId + "@" + day, day, provinces, operatorId, List.copyOf(because)));
      }
    }
  }
}
