package io.qinggui.license.resumption;

import io.qinggui.license.language.LicenseCommand.ResumeCustomers;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.CustomersResumed;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The issuer's word that customers may be taken again: the only end of a suspension (rule X1), and
 * refused while any cause remains.
 *
 * @param all as filed
 */
public record Resumptions(Set<Resumption> all) {

  /** None yet. */
  public static final Resumptions NONE = new Resumptions(Set.of());

  /** One of them. */
  public record Resumption(LocalDate resumedOn, String reason) {}

  /** What follows from a resumption. */
  public Decision<LicenseEvent> decide(ResumeCustomers command, LicenseRegistered license) {
    return Decision.unless(
        refusal(command, license),
        () ->
            new CustomersResumed(
                license.operatorId(),
                license.licenseNumber(),
                command.resumedOn(),
                command.reason(),
                command.assessedThrough()));
  }

  /** The resumptions together with another one. */
  public Resumptions with(CustomersResumed event) {
    Set<Resumption> more = new HashSet<>(all);
    more.add(new Resumption(event.resumedOn(), event.reason()));
    return new Resumptions(Set.copyOf(more));
  }

  private Optional<Rejection> refusal(ResumeCustomers command, LicenseRegistered license) {
    return Checks.all(
        Checks.that(
            !all.contains(new Resumption(command.resumedOn(), command.reason())),
            () ->
                Rejection.conflict(
                    "already-resumed", Map.of("resumedOn", command.resumedOn() + ""))),
        Checks.notInFuture("/resumedOn", command.resumedOn(), command.today()),
        Checks.notBefore(
            "before-the-grant", "/resumedOn", command.resumedOn(), license.grantedOn()),
        Checks.that(
            command.standingCauses().isEmpty(),
            () ->
                Rejection.conflict("causes-standing", Map.of("causes", command.standingCauses()))));
  }
}
