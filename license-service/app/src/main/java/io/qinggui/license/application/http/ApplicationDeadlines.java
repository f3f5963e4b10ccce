package io.qinggui.license.application.http;

import io.qinggui.license.application.ApplicationPhase;
import io.qinggui.license.deadline.runtime.Deadline;
import io.qinggui.license.deadline.runtime.DeadlineSource;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What issuers have to do about applications, and by when. Only open ones are looked at: of these
 * there are few, and when one is due depends on calendars that may still be recorded.
 */
@Component
final class ApplicationDeadlines implements DeadlineSource {

  /** The phases in which something is due of the issuer. */
  private static final List<ApplicationPhase> OPEN =
      List.of(ApplicationPhase.SUBMITTED, ApplicationPhase.ACCEPTED);

  private final ReadModel<ApplicationView> applications;
  private final ApplicationAnswers answers;

  ApplicationDeadlines(ReadModel<ApplicationView> applications, ApplicationAnswers answers) {
    this.applications = applications;
    this.answers = answers;
  }

  /** Those of a province are of applications to its administration. */
  @Override
  public List<Deadline> between(
      LocalDate first, LocalDate last, @Nullable String province, String after, int limit) {
    return OPEN.stream()
        .flatMap(
            phase ->
                applications.all(
                    Filter.ALL
                        .with(ApplicationConfiguration.STATE, phase)
                        .with(ApplicationConfiguration.ISSUER, province)))
        .flatMap(it -> deadline(it.view()).stream())
        .filter(it -> !it.date().isBefore(first) && !it.date().isAfter(last))
        .filter(it -> it.key().compareTo(after) > 0)
        .sorted(Comparator.comparing(Deadline::key))
        .limit(limit)
        .toList();
  }

  @Override
  public List<String> operatorsWithDeadlines(LocalDate first, LocalDate last) {
    return between(first, last, null, "", Integer.MAX_VALUE).stream()
        .map(Deadline::operatorId)
        .distinct()
        .toList();
  }

  @Override
  public List<Deadline> ofOperator(String operatorId, LocalDate first, LocalDate last) {
    Filter own = Filter.ALL.with(ApplicationConfiguration.OPERATOR, operatorId);
    return OPEN.stream()
        .flatMap(phase -> applications.all(own.with(ApplicationConfiguration.STATE, phase)))
        .flatMap(it -> deadline(it.view()).stream())
        .filter(it -> !it.date().isBefore(first) && !it.date().isAfter(last))
        .sorted(Comparator.comparing(Deadline::key))
        .toList();
  }

  private Optional<Deadline> deadline(ApplicationView it) {
    return answers
        .due(it)
        .map(
            due ->
                Deadline.ofApplication(
                    due.kind(), due.on(), it.operatorId(), it.applicationId(), it.issuer()));
  }
}
