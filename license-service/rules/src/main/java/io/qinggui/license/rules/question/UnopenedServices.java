package io.qinggui.license.rules.question;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldGrant;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.Term;
import io.qinggui.license.rules.standing.Eras;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Scope;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * X3: services that were found not to have been opened, from the day of that finding until one that
 * says otherwise. When all services that the license grants by then are such, its renewal is
 * refused for terms that end late enough; it is left to be weighed for earlier ones, and when only
 * some are.
 */
final class UnopenedServices {

  private final HeldLicense license;
  private final List<Unopened> unopened;
  private final Intervals altogether;

  /** A service was not open on these dates, as the event says. */
  private record Unopened(Service service, Interval dates, String eventId) {}

  private UnopenedServices(HeldLicense license, List<Fact.ServiceOpening> findings) {
    this.license = license;
    Map<Service, LocalDate> granted = granted(license);
    this.unopened = granted.keySet().stream().flatMap(it -> unopened(it, findings)).toList();
    Intervals all = Intervals.always();
    for (Map.Entry<Service, LocalDate> each : granted.entrySet()) {
      all = all.and(dates(each.getKey()).or(Intervals.of(Interval.before(each.getValue()))));
    }
    this.altogether = all;
  }

  static Stream<Finding> findings(Standing operator, HeldLicense license) {
    UnopenedServices services =
        new UnopenedServices(license, operator.facts().serviceOpenings(license.number()));
    return Stream.concat(
        Eras.reasons(operator.rulebook(), it -> services.reasons(it, true)).stream()
            .map(Finding::deny),
        Eras.reasons(operator.rulebook(), it -> services.reasons(it, false)).stream()
            .map(Finding::weigh));
  }

  /** What it grants, each service with the first day on which it does. */
  private static Map<Service, LocalDate> granted(HeldLicense license) {
    Map<Service, LocalDate> granted = new EnumMap<>(Service.class);
    for (HeldGrant it : license.grants()) {
      granted.merge(it.service(), it.grantedOn(), (a, b) -> a.isBefore(b) ? a : b);
    }
    return granted;
  }

  /** Each finding counts until the next one about the service. */
  private static Stream<Unopened> unopened(Service service, List<Fact.ServiceOpening> findings) {
    List<Fact.ServiceOpening> sorted =
        findings.stream()
            .filter(it -> it.service() == service)
            .sorted(Comparator.comparing(Fact.ServiceOpening::foundOn))
            .toList();
    List<Unopened> stretches = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Fact.ServiceOpening it = sorted.get(i);
      LocalDate next = i + 1 < sorted.size() ? sorted.get(i + 1).foundOn() : LocalDate.MAX;
      if (!it.opened() && it.foundOn().isBefore(next)) {
        stretches.add(new Unopened(service, new Interval(it.foundOn(), next), it.ref().eventId()));
      }
    }
    return stretches.stream();
  }

  private Intervals dates(Service service) {
    return Intervals.union(
        unopened.stream().filter(it -> it.service() == service).map(Unopened::dates).toList());
  }

  /**
   * @param refused only those for which a renewal is refused, or only the others
   */
  private List<Reason> reasons(RuleValues values, boolean refused) {
    LocalDate from = values.date(ValueName.SERVICE_NOT_OPENED_REFUSED_FROM);
    List<Reason> reasons = new ArrayList<>();
    for (Term term : license.terms()) {
      Intervals strict =
          term.validUntil().isBefore(from) ? Intervals.none() : term.current().and(altogether);
      Intervals dates = refused ? strict : term.current().minus(strict);
      for (Unopened each : unopened) {
        dates.and(each.dates()).stretches().forEach(it -> reasons.add(reason(term, each, it)));
      }
    }
    return reasons;
  }

  private Reason reason(Term term, Unopened unopenedService, Interval dates) {
    List<String> because = new ArrayList<>(Renewal.by(term, license));
    because.add(unopenedService.eventId());
    Scope scope = Scope.of(unopenedService.service()).underLicense(license.number());
    return Reason.explaining(Renewal.X3, "SERVICE_NOT_OPENED", scope, dates, because);
  }
}
