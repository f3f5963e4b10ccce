package io.qinggui.license.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.FactArbitraries.RecordedFacts;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.license.rules.fact.OperatorFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Whether a license is in force on a day, read a second time, day by day and without intervals. */
@Domain(FactArbitraries.class)
@Domain(DomainContext.Global.class)
class HeldLicenseProperties {

  @Property(tries = 300)
  void the_oracle_agrees_on_every_day(@ForAll RecordedFacts recorded) {
    OperatorFacts facts = OperatorFacts.of("operator", recorded.facts());
    for (HeldLicense license : facts.licenses()) {
      Oracle oracle = new Oracle(license.number(), recorded.facts());
      Stream.iterate(
              LocalDate.parse("2011-12-01"),
              it -> it.isBefore(LocalDate.parse("2030-01-01")),
              it -> it.plusDays(7))
          .forEach(
              date ->
                  assertThat(license.inForceOn(date))
                      .as("%s on %s", license.number(), date)
                      .isEqualTo(oracle.inForceOn(date)));
    }
  }

  private record Oracle(String number, List<Fact> facts) {

    boolean inForceOn(LocalDate date) {
      return withinTerm(date) && !ended(date) && !suspended(date);
    }

    /**
     * From the grant, or from a renewal decided by then, to the last day that it names; never
     * before the grant, whatever date a renewal bears.
     */
    private boolean withinTerm(LocalDate date) {
      Fact.License issued = last(Fact.License.class, Fact.License::number).orElseThrow();
      if (date.isBefore(issued.grantedOn())) {
        return false;
      }
      LocalDate from = issued.grantedOn();
      LocalDate through = issued.validUntil();
      boolean within = !date.isBefore(from) && !date.isAfter(through);
      List<Fact.Renewal> renewals = new ArrayList<>(all(Fact.Renewal.class, Fact.Renewal::license));
      renewals.sort((one, other) -> one.decidedOn().compareTo(other.decidedOn()));
      for (Fact.Renewal renewal : renewals) {
        from =
            renewal.decidedOn().isAfter(through.plusDays(1))
                ? renewal.decidedOn()
                : through.plusDays(1);
        through = renewal.validUntil();
        within |= !date.isBefore(from) && !date.isAfter(through);
      }
      return within;
    }

    private boolean ended(LocalDate date) {
      return Stream.of(
              last(Fact.Cancellation.class, Fact.Cancellation::license)
                  .map(Fact.Cancellation::cancelledOn),
              last(Fact.Revocation.class, Fact.Revocation::license)
                  .map(Fact.Revocation::effectiveOn),
              last(Fact.Annulment.class, Fact.Annulment::license).map(Fact.Annulment::effectiveOn))
          .flatMap(Optional::stream)
          .anyMatch(it -> !date.isBefore(it));
    }

    private boolean suspended(LocalDate date) {
      return all(Fact.Suspension.class, Fact.Suspension::license).stream()
          .filter(it -> !date.isBefore(it.from()))
          .anyMatch(it -> it.until() == null || date.isBefore(it.until()));
    }

    private <F extends Fact> List<F> all(Class<F> kind, Function<F, String> license) {
      return facts.stream()
          .filter(kind::isInstance)
          .map(kind::cast)
          .filter(it -> license.apply(it).equals(number))
          .toList();
    }

    private <F extends Fact> Optional<F> last(Class<F> kind, Function<F, String> license) {
      return all(kind, license).stream().reduce((earlier, later) -> later);
    }
  }
}
