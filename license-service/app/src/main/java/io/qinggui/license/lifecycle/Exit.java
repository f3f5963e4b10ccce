package io.qinggui.license.lifecycle;

import io.qinggui.license.language.AftercarePlanFiled;
import io.qinggui.license.language.CancelLicense;
import io.qinggui.license.language.FileAftercarePlan;
import io.qinggui.license.language.LicenseCancelled;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.rules.standing.Exit.AftercarePlan;
import io.qinggui.license.rules.standing.Exit.Obstacle;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leaving the market, 三(四). On the operator's application the issuer has to cancel; but first there
 * is a plan for the customers on file, and they have had their notice.
 */
final class Exit {

  private Exit() {}

  /** A later plan takes the place of an earlier one. */
  static Decision<LicenseEvent> decide(FileAftercarePlan command, LicenseFile file) {
    AftercarePlanFiled plan =
        new AftercarePlanFiled(
            file.operatorId(),
            file.licenseNumber(),
            command.filedOn(),
            command.customersNotifiedOn());
    if (plan.equals(file.plan())) {
      return Decision.reject(
          Rejection.conflict("already-filed", Map.of("filedOn", command.filedOn() + "")));
    }
    if (command.filedOn().isAfter(command.today())) {
      return Decision.reject(Rejection.invalid("date-in-future", "/filedOn"));
    }
    return command.customersNotifiedOn().isAfter(command.today())
        ? Decision.reject(Rejection.invalid("date-in-future", "/customersNotifiedOn"))
        : Decision.accept(plan);
  }

  static Decision<LicenseEvent> decide(CancelLicense command, LicenseFile file) {
    return datesRefused(command, file)
        .or(() -> noticeRefused(command, file))
        .<Decision<LicenseEvent>>map(Decision::reject)
        .orElseGet(
            () ->
                Decision.accept(
                    new LicenseCancelled(
                        file.operatorId(),
                        file.licenseNumber(),
                        command.appliedOn(),
                        command.cancelledOn())));
  }

  private static Optional<Rejection> datesRefused(CancelLicense command, LicenseFile file) {
    if (command.appliedOn().isAfter(command.today())) {
      return Optional.of(Rejection.invalid("date-in-future", "/appliedOn"));
    }
    if (command.appliedOn().isBefore(file.registered().grantedOn())) {
      return Optional.of(Rejection.invalid("before-the-grant", "/appliedOn"));
    }
    return command.cancelledOn().isBefore(command.appliedOn())
        ? Optional.of(Rejection.invalid("cancelled-before-applied", "/cancelledOn"))
        : Optional.empty();
  }

  private static Optional<Rejection> noticeRefused(CancelLicense command, LicenseFile file) {
    return io.qinggui.license.rules.standing.Exit.obstacle(
            command.cancelledOn(), plan(file), command.rulebook())
        .map(it -> refusal(it, command, file));
  }

  private static @Nullable AftercarePlan plan(LicenseFile file) {
    AftercarePlanFiled plan = file.plan();
    return plan == null ? null : new AftercarePlan(plan.filedOn(), plan.customersNotifiedOn());
  }

  private static Rejection refusal(Obstacle obstacle, CancelLicense command, LicenseFile file) {
    int noticeDays = command.rulebook().customerNoticeDays();
    return switch (obstacle) {
      case Obstacle.PlanMissing missing ->
          Rejection.conflict(
              "aftercare-plan-missing",
              details("licenseNumber", file.licenseNumber(), "noticeDays", noticeDays));
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
