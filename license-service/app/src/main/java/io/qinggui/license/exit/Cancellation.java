package io.qinggui.license.exit;

import io.qinggui.license.language.LicenseCommand.CancelLicense;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.language.RecordedFinding;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Exit.AftercarePlan;
import io.qinggui.license.rules.standing.Exit.Obstacle;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The end of a license on application. The issuer has to cancel; but first there is a plan for the
 * customers on file, and they have had their notice (rule X2). Customers who are left are told to
 * the issuer, and keep nobody from leaving.
 */
public final class Cancellation {

  private Cancellation() {}

  /** What follows from a cancellation. */
  public static Decision<LicenseEvent> decide(
      CancelLicense command, LicenseRegistered license, LicenseExit exit) {
    return Decision.unless(
        datesRefused(command, license).or(() -> noticeRefused(command, exit)),
        () ->
            new LicenseCancelled(
                license.operatorId(),
                license.licenseNumber(),
                command.appliedOn(),
                command.cancelledOn(),
                findings(command, exit)));
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

  private static List<RecordedFinding> findings(CancelLicense command, LicenseExit exit) {
    return Exit.leavesCustomers(command.cancelledOn(), exit.progress())
        ? List.of(new RecordedFinding(Exit.X2.id(), Exit.CUSTOMERS_LEFT, Exit.X2.clause()))
        : List.of();
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

  private static Optional<Rejection> noticeRefused(CancelLicense command, LicenseExit exit) {
    AftercarePlan plan =
        exit.plan()
            .map(it -> new AftercarePlan(it.filedOn(), it.customersNotifiedOn()))
            .orElse(null);
    return Exit.obstacle(command.cancelledOn(), plan, command.rulebook())
        .map(it -> refusal(it, command));
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
