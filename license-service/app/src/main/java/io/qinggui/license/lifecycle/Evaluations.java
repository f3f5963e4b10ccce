package io.qinggui.license.lifecycle;

import io.qinggui.license.language.EvaluationFailed;
import io.qinggui.license.language.EvaluationPassed;
import io.qinggui.license.language.FileEvaluation;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conclusions of evaluations, 二(三). Provinces outside the license's coverage are welcome: an
 * expansion is evaluated before it is granted.
 */
record Evaluations(List<Conclusion> all) {

  static final Evaluations NONE = new Evaluations(List.of());

  private record Conclusion(
      String id,
      String system,
      List<String> provinces,
      LocalDate concludedOn,
      String evaluator,
      boolean passed) {

    boolean contradicts(FileEvaluation other) {
      return system.equals(other.system().name())
          && concludedOn.equals(other.concludedOn())
          && evaluator.equals(other.evaluator())
          && passed != other.passed()
          && provinces.stream().anyMatch(other.provinces()::contains);
    }
  }

  Decision<LicenseEvent> decide(FileEvaluation command, LicenseFile file) {
    String id = idOf(command);
    if (all.stream().anyMatch(each -> each.id().equals(id))) {
      return Decision.reject(Rejection.conflict("already-filed", Map.of("evaluationId", id)));
    }
    return refusal(command)
        .<Decision<LicenseEvent>>map(Decision::reject)
        .orElseGet(() -> Decision.accept(concluded(command, id, file)));
  }

  Evaluations with(EvaluationPassed passed) {
    return with(
        new Conclusion(
            passed.evaluationId(),
            passed.system(),
            passed.provinces(),
            passed.concludedOn(),
            passed.evaluator(),
            true));
  }

  Evaluations with(EvaluationFailed failed) {
    return with(
        new Conclusion(
            failed.evaluationId(),
            failed.system(),
            failed.provinces(),
            failed.concludedOn(),
            failed.evaluator(),
            false));
  }

  private Evaluations with(Conclusion conclusion) {
    List<Conclusion> more = new ArrayList<>(all);
    more.add(conclusion);
    return new Evaluations(List.copyOf(more));
  }

  private Optional<Rejection> refusal(FileEvaluation command) {
    if (command.concludedOn().isAfter(command.today())) {
      return Optional.of(Rejection.invalid("date-in-future", "/concludedOn"));
    }
    return Coverage.refusal(command.provinces(), "/provinces")
        .or(
            () ->
                all.stream()
                    .filter(each -> each.contradicts(command))
                    .findFirst()
                    .map(
                        each ->
                            Rejection.conflict(
                                "concluded-differently", Map.of("evaluationId", each.id()))));
  }

  private static LicenseEvent concluded(FileEvaluation command, String id, LicenseFile file) {
    return command.passed()
        ? new EvaluationPassed(
            file.operatorId(),
            file.licenseNumber(),
            id,
            command.system().name(),
            command.provinces(),
            command.standard(),
            command.concludedOn(),
            command.evaluator())
        : new EvaluationFailed(
            file.operatorId(),
            file.licenseNumber(),
            id,
            command.system().name(),
            command.provinces(),
            command.standard(),
            command.concludedOn(),
            command.evaluator());
  }

  private static String idOf(FileEvaluation command) {
    return ContentId.of(
        "EV",
        command.licenseNumber(),
        command.system(),
        command.provinces(),
        command.passed(),
        command.standard(),
        command.concludedOn(),
        command.evaluator());
  }
}
