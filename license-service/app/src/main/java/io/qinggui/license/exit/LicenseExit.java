package io.qinggui.license.exit;

import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Exit.AftercarePlan;
import io.qinggui.license.rules.standing.Exit.Obstacle;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaving the market, 三(四). On the operator's application the issuer has to cancel; but first there
 * is a plan for the customers on file, and they have had their notice (rule X2).
 *
 * @param plan the last one on file; a later one takes the place of an earlier one
 */
public record LicenseExit(@Nullable AftercarePlanFiled plan) {

  /** No plan yet. */
  public static final LicenseExit NOT_PLANNED = new LicenseExit(null);

  /** What follows from filing a plan. */
  public Decision<LicenseEvent> decide(FileAftercarePlan command, LicenseRegistered license) {
    AftercarePlanFiled filed =
        new AftercarePlanFiled(
            license.operatorId(),
            license.licenseNumber(),
            command.filedOn(),
            command.customersNotifiedOn());
    return Decision.unless(
        Checks.all(
            Checks.that(
                !filed.equals(plan),
                () ->
                    Rejection.conflict("already-filed", Map.of("filedOn", command.filedOn() + ""))),
            Checks.notInFuture("/filedOn", command.filedOn(), command.today()),
            Checks.notInFuture(
                "/customersNotifiedOn", command.customersNotifiedOn(), command.today())),
        () -> filed);
  }

  /** What follows from a cancellation. */
  public Decision<LicenseEvent> decide(CancelLicense command, LicenseRegistered license) {
    return Decision.unless(
        datesRefused(command, license).or(() -> noticeRefused(command)),
        () ->
            new LicenseCancelled(
                license.operatorId(),
                license.licenseNumber(),
                command.appliedOn(),
                command.cancelledOn()));
  }

  /** A license is cancelled once. */
  public static Decision<LicenseEvent> again(CancelLicense command, LicenseCancelled before) {
    boolean same =
        command.appliedOn().equals(before.appliedOn())
            && command.cancelledOn().equals(before.cancelledOn());
    return Decision.reject(
        Rejection.conflict(
            same ? "already-cancelled" : "cancelled-differently",
            Map.of("cancelledOn", before.cancelledOn() + "")));
  }

  private static Optional<Rejection> datesRefused(
      CancelLicense command, LicenseRegistered license) {
    return Checks.all(
        Checks.notInFuture("/appliedOn", command.appliedOn(), command.today()),
        Checks.notBefore(
            "before-the-grant", "/appliedOn", command.appliedOn(), license.grantedOn()),
        Checks.notBefore(
            "cancelled-before-applied",
            "/cancelledOn",
            command.cancelledOn(),
            command.appliedOn()));
  }

  private Optional<Rejection> noticeRefused(CancelLicense command) {
    return Exit.obstacle(command.cancelledOn(), aftercarePlan(), command.rulebook())
        .map(it -> refusal(it, command));
  }

  private @Nullable AftercarePlan aftercarePlan() {
    return plan == null ? null : new AftercarePlan(plan.filedOn(), plan.customersNotifiedOn());
  }

  private static Rejection refusal(Obstacle obstacle, CancelLicense command) {
    int noticeDays = command.rulebook().customerNoticeDays();
    return switch (obstacle) {
      case Obstacle.PlanMissing missing ->
          Rejection.conflict(
              "aftercare-plan-missing",
              details("licenseNumber", command.licenseNumber(), "noticeDays", noticeDays));
      case Obstacle.NoticeTooShort(LocalDate earliest) ->
          new Rejection(
              Rejection.Kind.INVALID,
              "notice-too-short",
              "/cancelledOn",
              details("earliest", earliest.toString(), "noticeDays", noticeDays));
    };
  }

  private static Map<String, Object> details(
      String name, Object value, String otherName, Object otherValue) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put(name, value);
    details.put(otherName, otherValue);
    return details;
  }
}
