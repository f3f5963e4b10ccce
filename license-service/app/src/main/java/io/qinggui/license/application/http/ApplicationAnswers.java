package io.qinggui.license.application.http;

import io.qinggui.license.application.ApplicationLimits;
import io.qinggui.license.application.ApplicationPhase;
import io.qinggui.license.application.Standstill;
import io.qinggui.license.calendar.runtime.Calendars;
import io.qinggui.license.deadline.runtime.Deadline;
import io.qinggui.license.rulebook.runtime.LawBook;
import io.qinggui.license.rules.time.Intervals;
import io.qinggui.license.rules.time.WorkingDays;
import io.qinggui.platform.web.write.Today;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applications with their time limits, by the law and the calendars that are known now. */
@Component
final class ApplicationAnswers {

  /**
   * What is to be done about an application.
   *
   * @param on last day
   */
  record ApplicationDue(Deadline.Kind kind, LocalDate on) {}

  private final LawBook law;
  private final Calendars calendars;
  private final Today today;

  ApplicationAnswers(LawBook law, Calendars calendars, Today today) {
    this.law = law;
    this.calendars = calendars;
    this.today = today;
  }

  ApplicationAnswer of(ApplicationView it) {
    WorkingDays workingDays = calendars.workingDays(Instant.MAX);
    ApplicationLimits limits = limits(it, workingDays);
    boolean overdue =
        due(it, limits).map(ApplicationDue::on).filter(on -> today.date().isAfter(on)).isPresent();
    LocalDate last = limits.acceptanceDueOn().orElse(it.submittedOn());
    Set<Integer> missing = workingDays.unknownYears(it.submittedOn(), last);
    return ApplicationAnswer.of(it, limits, overdue, missing);
  }

  /** What its issuer has to do next; empty while it waits for the operator, and when it is over. */
  Optional<ApplicationDue> due(ApplicationView it) {
    return due(it, limits(it, calendars.workingDays(Instant.MAX)));
  }

  private ApplicationLimits limits(ApplicationView it, WorkingDays workingDays) {
    return ApplicationLimits.of(
        it.submittedOn(),
        acceptedOn(it),
        standsStill(it),
        law.now().on(it.submittedOn()),
        workingDays);
  }

  private static Optional<ApplicationDue> due(ApplicationView it, ApplicationLimits limits) {
    return switch (ApplicationPhase.valueOf(it.state())) {
      case SUBMITTED ->
          limits
              .acceptanceDueOn()
              .map(on -> new ApplicationDue(Deadline.Kind.APPLICATION_ACCEPTANCE, on));
      case ACCEPTED ->
          limits
              .decisionDueOn()
              .map(on -> new ApplicationDue(Deadline.Kind.APPLICATION_DECISION, on));
      case SUPPLEMENT_REQUESTED, APPROVED, REFUSED, WITHDRAWN -> Optional.empty();
    };
  }

  private static @Nullable LocalDate acceptedOn(ApplicationView it) {
    return it.steps().stream()
        .filter(step -> step.step().equals("acceptance"))
        .map(ApplicationView.Step::on)
        .findFirst()
        .orElse(null);
  }

  private static Intervals standsStill(ApplicationView it) {
    Standstill still = new Standstill();
    for (ApplicationView.Step step : it.steps()) {
      switch (step.step()) {
        case "supplement-request" -> still.requestedOn(step.on());
        case "supplement" -> still.suppliedOn(step.on());
        default -> {}
      }
    }
    return still.dates();
  }
}
