package io.qinggui.license.application;

import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Accepted;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Refused;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationEvent.SupplementRequested;
import io.qinggui.license.language.ApplicationEvent.Supplemented;
import io.qinggui.license.language.ApplicationEvent.Withdrawn;
import io.qinggui.license.language.TimeLimitCommand.AnnounceTimeLimit;
import io.qinggui.license.language.TimeLimitKind;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time limits of an application that passed before what they were for was done. What was done
 * later, or is recorded later, does not undo that.
 */
public final class PassedLimits {

  private final Submitted submitted;
  private final Standstill standstill = new Standstill();
  private @Nullable LocalDate acceptedOn;
  private @Nullable LocalDate overOn;

  private PassedLimits(Submitted submitted, List<ApplicationEvent> steps) {
    this.submitted = submitted;
    steps.forEach(this::with);
  }

  /**
   * The limits that have passed.
   *
   * @param submitted the application
   * @param steps the steps that count, in order
   * @param values of the day on which it was submitted
   * @param today what is due today has not passed
   */
  public static List<AnnounceTimeLimit> of(
      Submitted submitted,
      List<ApplicationEvent> steps,
      RuleValues values,
      WorkingDays workingDays,
      LocalDate today) {
    return new PassedLimits(submitted, steps).before(today, values, workingDays);
  }

  private void with(ApplicationEvent step) {
    switch (step) {
      case SupplementRequested it -> standstill.requestedOn(it.requestedOn());
      case Supplemented it -> standstill.suppliedOn(it.suppliedOn());
      case Accepted it -> acceptedOn = it.acceptedOn();
      case Approved it -> overOn = it.decidedOn();
      case Refused it -> overOn = it.decidedOn();
      case Withdrawn it -> overOn = it.withdrawnOn();
      case ApplicationEvent other -> {}
    }
  }

  private List<AnnounceTimeLimit> before(
      LocalDate today, RuleValues values, WorkingDays workingDays) {
    ApplicationLimits limits =
        ApplicationLimits.of(
            submitted.submittedOn(), acceptedOn, standstill.dates(), values, workingDays);
    List<AnnounceTimeLimit> passed = new ArrayList<>();
    limits
        .acceptanceDueOn()
        .filter(it -> it.isBefore(today) && isOpenAfter(it, acceptedOn))
        .map(it -> passed(TimeLimitKind.APPLICATION_ACCEPTANCE, it))
        .ifPresent(passed::add);
    limits
        .decisionDueOn()
        .filter(it -> it.isBefore(today) && isOpenAfter(it, null))
        .map(it -> passed(TimeLimitKind.APPLICATION_DECISION, it))
        .ifPresent(passed::add);
    return passed;
  }

  private boolean isOpenAfter(LocalDate lastDay, @Nullable LocalDate doneOn) {
    return Optional.ofNullable(doneOn).filter(it -> !it.isAfter(lastDay)).isEmpty()
        && Optional.ofNullable(overOn).filter(it -> !it.isAfter(lastDay)).isEmpty();
  }

  private AnnounceTimeLimit passed(TimeLimitKind what, LocalDate lastDay) {
    return new AnnounceTimeLimit(
        submitted.operatorId(), submitted.applicationId(), submitted.issuer(), what, lastDay);
  }
}
