package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A license with everything that happened to its term and coverage. It is in force from its
 * original grant until the day after {@code validUntil}, or until the day of its cancellation (X2,
 * X3).
 */
public final class HeldLicense {

  private final Fact.License issued;
  private final Optional<Fact.Cancellation> cancellation;
  private final LocalDate end;
  private final List<HeldGrant> grants = new ArrayList<>();

  HeldLicense(
      Fact.License issued,
      List<Fact.Expansion> expansions,
      Optional<Fact.Cancellation> cancellation) {
    this.issued = issued;
    this.cancellation = cancellation;
    this.end = end(dayAfter(issued.validUntil()), cancellation);
    add(issued.grants(), issued.grantedOn(), issued.ref(), true);
    expansions.forEach(it -> add(it.grants(), it.grantedOn(), it.ref(), false));
  }

  private static LocalDate dayAfter(LocalDate date) {
    return date.equals(LocalDate.MAX) ? date : date.plusDays(1);
  }

  private static LocalDate end(LocalDate expiry, Optional<Fact.Cancellation> cancellation) {
    return cancellation
        .map(Fact.Cancellation::cancelledOn)
        .filter(cancelledOn -> cancelledOn.isBefore(expiry))
        .orElse(expiry);
  }

  private void add(List<Fact.Grant> added, LocalDate since, FactRef ref, boolean original) {
    LocalDate from = since.isBefore(issued.grantedOn()) ? issued.grantedOn() : since;
    if (!from.isBefore(end)) {
      return;
    }
    Interval dates = new Interval(from, end);
    for (Fact.Grant grant : added) {
      grants.add(
          new HeldGrant(
              grant.service(),
              grant.provinces(),
              grant.websiteHosting(),
              original,
              dates,
              ref.eventId()));
    }
  }

  public String number() {
    return issued.number();
  }

  public String issuer() {
    return issued.issuer();
  }

  /** The original grant. */
  public LocalDate grantedOn() {
    return issued.grantedOn();
  }

  /** The last day of its term, cancelled or not. */
  public LocalDate validUntil() {
    return issued.validUntil();
  }

  public Optional<LocalDate> cancelledOn() {
    return cancellation.map(Fact.Cancellation::cancelledOn);
  }

  /** The dates on which it is in force; none if it ended before it began. */
  public Intervals inForce() {
    return Intervals.between(issued.grantedOn(), end);
  }

  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(issued.grantedOn()) && date.isBefore(end);
  }

  /** What it grants, original coverage first; nothing if it was never in force. */
  public List<HeldGrant> grants() {
    return grants;
  }

  /** The first day on which it is no longer in force. */
  public LocalDate end() {
    return end;
  }

  /** The event that recorded the license. */
  public String eventId() {
    return issued.ref().eventId();
  }

  /** The events that brought about its end: the one with its term, or the cancellation as well. */
  public List<String> endedBy() {
    return cancellation
        .filter(it -> it.cancelledOn().equals(end))
        .map(it -> List.of(eventId(), it.ref().eventId()))
        .orElseGet(() -> List.of(eventId()));
  }
}
