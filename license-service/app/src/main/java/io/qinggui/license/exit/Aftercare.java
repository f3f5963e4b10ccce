package io.qinggui.license.exit;

import io.qinggui.license.language.LicenseCommand.CompleteAftercare;
import io.qinggui.license.language.LicenseCommand.ReportAftercareProgress;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.AftercareCompleted;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.language.LicenseEvent.AftercareProgressReported;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Exit.Progress;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is done for the customers under a plan, whether the license has ended meanwhile or not:
 * reports on how far they have been moved, and that it is complete.
 */
public final class Aftercare {

  private Aftercare() {}

  /** What follows from a report. */
  public static Decision<LicenseEvent> decide(
      ReportAftercareProgress command, LicenseRegistered license, LicenseExit exit) {
    return Decision.unless(
        Checks.all(
            Checks.that(
                command.customersMoved() + command.customersLeft() == command.customersBefore(),
                () -> Rejection.invalid("customers-do-not-add-up", "/customersLeft")),
            Checks.notInFuture("/reportedOn", command.reportedOn(), command.today()),
            underPlan("/reportedOn", command.reportedOn(), license, exit),
            Checks.that(
                exit.reports().stream()
                    .noneMatch(it -> it.equals(reported(command, it.operatorId()))),
                () -> conflict("already-reported", "reportedOn", command.reportedOn())),
            contradictsCompletion(reported(command, license.operatorId()), exit)),
        () -> reported(command, license.operatorId()));
  }

  private static AftercareProgressReported reported(
      ReportAftercareProgress command, String holder) {
    return new AftercareProgressReported(
        holder,
        command.licenseNumber(),
        command.reportedOn(),
        command.customersBefore(),
        command.customersMoved(),
        command.customersLeft());
  }

  /** Whoever finds customers left has the completion withdrawn first. */
  private static Optional<Rejection> contradictsCompletion(
      AftercareProgressReported report, LicenseExit exit) {
    return Optional.ofNullable(exit.completion())
        .filter(it -> exit.with(report).leavesCustomers())
        .map(it -> conflict("aftercare-completed", "completedOn", it.completedOn()));
  }

  /** What follows from the completion. */
  public static Decision<LicenseEvent> decide(
      CompleteAftercare command, LicenseRegistered license, LicenseExit exit) {
    return Decision.unless(
        Checks.all(
            Checks.notInFuture("/completedOn", command.completedOn(), command.today()),
            completedBefore(command.completedOn(), exit),
            underPlan("/completedOn", command.completedOn(), license, exit),
            customersLeft(exit)),
        () ->
            new AftercareCompleted(
                license.operatorId(), license.licenseNumber(), command.completedOn()));
  }

  /** A plan is on file, and was by then, be it one that another has taken the place of since. */
  private static Optional<Rejection> underPlan(
      String pointer, LocalDate date, LicenseRegistered license, LicenseExit exit) {
    return exit.plans().stream()
        .map(AftercarePlanFiled::filedOn)
        .min(LocalDate::compareTo)
        .map(first -> Checks.notBefore("before-the-plan", pointer, date, first))
        .orElseGet(
            () ->
                Optional.of(
                    Rejection.conflict(
                        "plan-missing", Map.of("licenseNumber", license.licenseNumber()))));
  }

  private static Optional<Rejection> completedBefore(LocalDate completedOn, LicenseExit exit) {
    return Optional.ofNullable(exit.completion())
        .map(
            it ->
                conflict(
                    it.completedOn().equals(completedOn)
                        ? "already-completed"
                        : "completed-differently",
                    "completedOn",
                    it.completedOn()));
  }

  private static Optional<Rejection> customersLeft(LicenseExit exit) {
    return Exit.progressOn(LocalDate.MAX, exit.progress())
        .filter(it -> it.customersLeft() > 0)
        .map(Aftercare::notComplete);
  }

  private static Rejection notComplete(Progress last) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("reportedOn", last.reportedOn().toString());
    details.put("customersLeft", last.customersLeft());
    return Rejection.conflict("customers-left", details);
  }

  private static Rejection conflict(String code, String field, LocalDate date) {
    return Rejection.conflict(code, Map.of(field, date.toString()));
  }
}
