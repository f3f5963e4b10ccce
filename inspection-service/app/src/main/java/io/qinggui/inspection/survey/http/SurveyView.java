package io.qinggui.inspection.survey.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.inspection.survey.SurveyFile;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A survey as clients see it.
 *
 * @param endsOn last day that is planned
 * @param closedOn last day that it took, absent as long as it goes on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyView(
    String surveyId,
    String province,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable LocalDate closedOn,
    Counts entries,
    Coverage coverage) {

  /**
   * Whom the survey has to visit, and has visited.
   *
   * @param on the last day of the survey, or today while it goes on
   * @param licensed operators whose license covers the province on that day
   * @param visited those of them of whom there is an entry
   */
  record Coverage(LocalDate on, int licensed, int visited, int notVisited) {

    static Coverage of(SurveyFile file, LocalDate on, Set<String> licensed) {
      int visited = (int) licensed.stream().filter(seen(file)::contains).count();
      return new Coverage(on, licensed.size(), visited, licensed.size() - visited);
    }
  }

  /**
   * How many entries there are.
   *
   * @param unidentified of whom only a name is known
   * @param running that were seen running a service
   * @param operators different ones that were seen
   */
  record Counts(int recorded, int unidentified, int running, int operators) {

    static Counts of(SurveyFile file) {
      return new Counts(
          file.entries().size(),
          (int) file.entries().stream().filter(it -> it.operatorId().isEmpty()).count(),
          (int) file.entries().stream().filter(it -> it.recorded().running()).count(),
          seen(file).size());
    }
  }

  /** The operators that were seen. */
  static Set<String> seen(SurveyFile file) {
    return file.entries().stream()
        .flatMap(it -> it.operatorId().stream())
        .collect(Collectors.toSet());
  }

  static SurveyView of(SurveyFile file, Coverage coverage) {
    SurveyOpened opened = file.survey().orElseThrow();
    return new SurveyView(
        opened.surveyId(),
        opened.province(),
        opened.name(),
        opened.startsOn(),
        opened.endsOn(),
        file.closedOn(),
        Counts.of(file),
        coverage);
  }
}
