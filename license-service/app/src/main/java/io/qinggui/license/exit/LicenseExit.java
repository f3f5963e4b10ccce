package io.qinggui.license.exit;

import io.qinggui.license.language.LicenseCommand.FileAftercarePlan;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaving the market, 三(四): what is on file for the customers, each list in the order in which it
 * was recorded.
 *
 * @param plans a later one takes the place of an earlier one
 * @param reports how far the customers have been moved
 * @param completion {@code null} until it is complete
 */
public record LicenseExit(
    List<AftercarePlanFiled> plans,
    List<AftercareProgressReported> reports,
    @Nullable AftercareCompleted completion) {

  /** No plan yet. */
  public static final LicenseExit NOT_PLANNED = new LicenseExit(List.of(), List.of(), null);

  /** Copies the lists. */
  public LicenseExit {
    plans = List.copyOf(plans);
    reports = List.copyOf(reports);
  }

  /** The exit with another plan. */
  public LicenseExit with(AftercarePlanFiled plan) {
    return new LicenseExit(and(plans, plan), reports, completion);
  }

  /** The exit with another report. */
  public LicenseExit with(AftercareProgressReported report) {
    return new LicenseExit(plans, and(reports, report), completion);
  }

  /** The exit, completed. */
  public LicenseExit with(AftercareCompleted completed) {
    return new LicenseExit(plans, reports, completed);
  }

  private static <T> List<T> and(List<T> some, T another) {
    List<T> more = new ArrayList<>(some);
    more.add(another);
    return more;
  }

  /** What follows from filing a plan. */
  public Decision<LicenseEvent> decide(FileAftercarePlan command, LicenseRegistered license) {
    return Decision.unless(
        Checks.all(
            Checks.that(
                plan().filter(it -> it.equals(filed(command, it.operatorId()))).isEmpty(),
                () ->
                    Rejection.conflict("already-filed", Map.of("filedOn", command.filedOn() + ""))),
            Checks.notInFuture("/filedOn", command.filedOn(), command.today()),
            Checks.notInFuture(
                "/customersNotifiedOn", command.customersNotifiedOn(), command.today())),
        () -> filed(command, license.operatorId()));
  }

  private static AftercarePlanFiled filed(FileAftercarePlan command, String holder) {
    return new AftercarePlanFiled(
        holder, command.licenseNumber(), command.filedOn(), command.customersNotifiedOn());
  }

  /** The plan that counts. */
  Optional<AftercarePlanFiled> plan() {
    return plans.isEmpty() ? Optional.empty() : Optional.of(plans.getLast());
  }

  /** Whether by the last report some are left. */
  public boolean leavesCustomers() {
    return Exit.leavesCustomers(LocalDate.MAX, progress());
  }

  /** The reports as the rules see them. */
  List<Progress> progress() {
    return reports.stream().map(it -> new Progress(it.reportedOn(), it.customersLeft())).toList();
  }
}
