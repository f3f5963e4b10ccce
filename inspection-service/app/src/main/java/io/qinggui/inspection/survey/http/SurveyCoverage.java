package io.qinggui.inspection.survey.http;

import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.inspection.register.runtime.Register;
import io.qinggui.inspection.register.runtime.Register.Coverage;
import io.qinggui.inspection.survey.SurveyFile;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.springframework.stereotype.Component;

/** Whom a survey has to visit: the operators whose license covers its province. */
@Component
final class SurveyCoverage {

  private final Register register;

  SurveyCoverage(Register register) {
    this.register = register;
  }

  SurveyView.Coverage of(SurveyFile file, Instant knownAt) {
    LocalDate on = day(file, knownAt);
    return SurveyView.Coverage.of(file, on, licensed(file, on, knownAt));
  }

  /** Those that it did not visit, by their ids. */
  List<String> notVisited(SurveyFile file, Instant knownAt) {
    Set<String> visited = SurveyView.seen(file);
    return licensed(file, day(file, knownAt), knownAt).stream()
        .filter(it -> !visited.contains(it))
        .toList();
  }

  private SortedSet<String> licensed(SurveyFile file, LocalDate on, Instant knownAt) {
    String province = file.survey().orElseThrow().province();
    return register.licensed(new Coverage(Set.of(), Set.of(province)), on, knownAt);
  }

  /** Its last day; the day of the question while it goes on, and its first day before that. */
  private static LocalDate day(SurveyFile file, Instant knownAt) {
    SurveyOpened survey = file.survey().orElseThrow();
    LocalDate last = file.closedOn() == null ? survey.endsOn() : file.closedOn();
    LocalDate asked = Beijing.dateOf(knownAt);
    LocalDate day = asked.isBefore(last) ? asked : last;
    return day.isBefore(survey.startsOn()) ? survey.startsOn() : day;
  }
}
