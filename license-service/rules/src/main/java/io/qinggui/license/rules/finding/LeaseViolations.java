package io.qinggui.license.rules.finding;

import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.question.LeaseRefusals;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.Purpose;
import io.qinggui.license.rules.question.Question.Resource;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The violations that a lease is, by what is known of it and of its parties. They are those for
 * which a decision on the lease is refused (L1 to L4), on the days on which it would be; and, of
 * 三(四), a customer that was taken in a time without new customers.
 */
public final class LeaseViolations {

  private final LeaseFacts lease;
  private final Standing lessee;
  private final Standing lessor;
  private final Map<Key, List<Part>> parts = new HashMap<>();

  /** What is one violation as long as its days touch. */
  private record Key(FindingKind kind, @Nullable Service service) {}

  /** Days of it, with the events behind these days. */
  private record Part(Interval days, List<String> because) {}

  private LeaseViolations(LeaseFacts lease, Standing lessee, Standing lessor) {
    this.lease = lease;
    this.lessee = lessee;
    this.lessor = lessor;
  }

  /** All of them, over all legal dates, in {@link Violation#ORDER}. */
  public static List<Violation> of(LeaseFacts lease, Standing lessee, Standing lessor) {
    LeaseViolations found = new LeaseViolations(lease, lessee, lessor);
    lease.terms().forEach(found::during);
    found.newCustomer();
    found.againstOrder();
    return found.violations();
  }

  private void during(LeaseFacts.Terms terms) {
    Question.Lease asked =
        new Question.Lease(
            lease.lessorId(), lease.resource(), terms.purpose(), terms.service(), lease.province());
    if (terms.purpose() == Purpose.OPERATE_SERVICE) {
      Service service = Objects.requireNonNull(terms.service());
      lessee
          .concerning(service, lease.province(), Effect.BARRED)
          .forEach(it -> add(FindingKind.LEASED_TO_UNLICENSED, service, terms, it));
    }
    refused(asked, "SUPPLIER_NOT_LICENSED")
        .forEach(
            it ->
                Intervals.of(it.interval())
                    .minus(ownUseWithinAGroup(terms))
                    .stretches()
                    .forEach(
                        days ->
                            add(
                                FindingKind.ILLEGAL_SUPPLIER,
                                terms.service(),
                                terms,
                                it.during(days))));
    refused(asked, "LAYERED_SUBLEASE")
        .forEach(it -> add(FindingKind.LAYERED_SUBLEASE, terms.service(), terms, it));
    if (lease.resource() == Resource.INTERNATIONAL_CIRCUIT) {
      refused(asked, "FILE_MISSING", "CROSS_BORDER")
          .forEach(it -> add(FindingKind.CROSS_BORDER, terms.service(), terms, it));
    }
  }

  /** Own use within one group is no supply to others. */
  private Intervals ownUseWithinAGroup(LeaseFacts.Terms terms) {
    return terms.purpose() == Purpose.OPERATE_SERVICE
        ? Intervals.none()
        : lessee.facts().daysInAGroupWith(lessor.facts());
  }

  private List<Reason> refused(Question.Lease asked, String... codes) {
    return LeaseRefusals.of(asked, lessee, lessor.facts(), Set.of(codes));
  }

  /**
   * By an operator, for a service, beginning in a time in which it was to take no new customers.
   */
  private void newCustomer() {
    LocalDate from = lease.days().from();
    LeaseFacts.Terms first = lease.terms().getFirst();
    Service service = first.service();
    if (service == null || lessor.facts().carrier()) {
      return;
    }
    lessor.concerning(service, lease.province(), Effect.NO_NEW_CUSTOMERS, Effect.BARRED).stream()
        .filter(it -> it.interval().contains(from))
        .forEach(
            it -> put(FindingKind.NEW_CUSTOMER_WHILE_BANNED, service, lease.days(), it.because()));
  }

  private void againstOrder() {
    Service service = lease.terms().getFirst().service();
    if (service != null && lessor.facts().carrier()) {
      orderAgainst(service, lease.days().from())
          .ifPresent(
              it ->
                  put(
                      FindingKind.LEASED_AGAINST_ORDER,
                      service,
                      lease.days(),
                      List.of(it.ref().eventId())));
    }
  }

  /**
   * The last order issued before the day, when it bars from the service. An order of the same day
   * that does not speaks for the carrier.
   */
  private Optional<Fact.CarrierOrder> orderAgainst(Service service, LocalDate day) {
    List<Fact.CarrierOrder> orders = lessee.facts().ordersTo(lease.lessorId());
    boolean lifted =
        orders.stream()
            .filter(it -> it.issuedOn().equals(day))
            .anyMatch(it -> !it.bars(service, lease.province()));
    return orders.stream()
        .filter(it -> it.issuedOn().isBefore(day))
        .reduce((one, other) -> other.issuedOn().isBefore(one.issuedOn()) ? one : other)
        .filter(it -> !lifted && it.bars(service, lease.province()));
  }

  private void add(
      FindingKind kind, @Nullable Service service, LeaseFacts.Terms terms, Reason reason) {
    Intervals.of(reason.interval())
        .and(terms.days())
        .and(lease.days())
        .stretches()
        .forEach(it -> put(kind, service, it, reason.because()));
  }

  private void put(
      FindingKind kind, @Nullable Service service, Interval days, List<String> because) {
    parts
        .computeIfAbsent(new Key(kind, service), any -> new ArrayList<>())
        .add(new Part(days, because));
  }

  private List<Violation> violations() {
    List<Violation> all = new ArrayList<>();
    parts.forEach(
        (key, found) ->
            Intervals.union(found.stream().map(Part::days).toList())
                .stretches()
                .forEach(it -> all.add(violation(key, it, found))));
    all.sort(Violation.ORDER);
    return all;
  }

  private Violation violation(Key key, Interval days, List<Part> found) {
    Set<String> because = new LinkedHashSet<>(lease.because());
    found.stream()
        .filter(it -> it.days().overlaps(days))
        .forEach(it -> because.addAll(it.because()));
    boolean ofLessee = key.kind() == FindingKind.ILLEGAL_SUPPLIER;
    return new Violation(
        key.kind(),
        ofLessee ? lease.lesseeId() : lease.lessorId(),
        ofLessee ? lease.lessorId() : lease.lesseeId(),
        key.service(),
        lease.province(),
        days,
        List.copyOf(because));
  }
}
