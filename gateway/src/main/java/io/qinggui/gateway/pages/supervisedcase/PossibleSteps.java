package io.qinggui.gateway.pages.supervisedcase;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/**
 * Which steps of a case are possible today. The interface lists none, but tells of each what it
 * would do ({@code dryRun}); the page has no rule of its own.
 */
final class PossibleSteps {

  private PossibleSteps() {}

  static List<CaseStep> of(Visit visit, String caseId, LocalDate today) {
    Map<CaseStep, Supplier<Boolean>> asked = new LinkedHashMap<>();
    for (CaseStep step : CaseStep.values()) {
      asked.put(step, visit.begin(() -> isPossible(visit, caseId, step, today)));
    }
    return asked.entrySet().stream()
        .filter(it -> it.getValue().get())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Refused for what the case is (409) or for who asks (403), not for what the form may change. */
  private static boolean isPossible(Visit visit, String caseId, CaseStep step, LocalDate today) {
    try {
      visit.tryOut("/cases/{caseId}/" + step.path(), step.attempt(today), caseId);
      return true;
    } catch (RefusedByService refused) {
      return refused.status() != HttpStatus.CONFLICT.value()
          && refused.status() != HttpStatus.FORBIDDEN.value();
    } catch (ProblemException notTold) {
      return true;
    }
  }
}
