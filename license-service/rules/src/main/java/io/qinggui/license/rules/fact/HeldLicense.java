package io.qinggui.license.rules.fact;

import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A license with what happened to its term. It is in force from its original grant until the day
 * after {@code validUntil}, or until the day of its cancellation (X2, X3).
 */
public final class HeldLicense {

  private final Fact.License issued;
  private final Fact.@Nullable Cancellation cancellation;
  private final LocalDate end;
  private final List<HeldGrant> grants;

  HeldLicense(Fact.License issued, Fact.@Nullable Cancellation cancellation) {
    this.issued = issued;
    this.cancellation = cancellation;
    LocalDate expiry = Interval.dayAfter(issued.validUntil());
    this.end =
        cancellation != null && cancellation.cancelledOn().isBefore(expiry)
            ? cancellation.cancelledOn()
            : expiry;
    this.grants =
        inForce().stretches().stream()
            .flatMap(dates -> issued.grants().stream().map(it -> held(it, dates)))
            .toList();
  }

  private HeldGrant held(Fact.Grant grant, Interval dates) {
    return new HeldGrant(
        grant.service(), grant.provinces(), grant.websiteHosting(), dates, eventId());
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

  /** Whether it was a cancellation that ended it, not the end of its term. */
  public boolean cancelled() {
    return cancellation != null && cancellation.cancelledOn().equals(end);
  }

  /** The dates on which it is in force; none if it ended before it began. */
  public Intervals inForce() {
    return Intervals.between(issued.grantedOn(), end);
  }

  public boolean inForceOn(LocalDate date) {
    return !date.isBefore(issued.grantedOn()) && date.isBefore(end);
  }

  /** What it grants; nothing if it was never in force. */
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
    return cancellation != null && cancellation.cancelledOn().equals(end)
        ? List.of(eventId(), cancellation.ref().eventId())
        : List.of(eventId());
  }
}
