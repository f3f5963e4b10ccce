package io.qinggui.license.evaluation;

import io.qinggui.license.language.LicenseCommand.FileEvaluation;
import io.qinggui.license.language.LicenseEvent;
import io.qinggui.license.language.LicenseEvent.EvaluationFailed;
import io.qinggui.license.language.LicenseEvent.EvaluationPassed;
import io.qinggui.license.language.LicenseEvent.LicenseRegistered;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.ContentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conclusions of evaluations, 二(三). Provinces outside the license's coverage are welcome: an
 * expansion is evaluated before it is granted.
 */
public record FiledEvaluations(List<Conclusion> all) {

  /** None yet. */
  public static final FiledEvaluations NONE = new FiledEvaluations(List.of());

  /** One conclusion. */
  public record Conclusion(
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

  /** What follows from a filing. */
  public Decision<LicenseEvent> decide(FileEvaluation command, LicenseRegistered license) {
    String id = idOf(command);
    return Decision.unless(
        Checks.that(
                all.stream().noneMatch(each -> each.id().equals(id)),
                () -> Rejection.conflict("already-filed", Map.of("evaluationId", id)))
            .or(() -> refusal(command)),
        () -> concluded(command, id, license));
  }

  /** The conclusions together with a pass. */
  public FiledEvaluations with(EvaluationPassed passed) {
    return with(
        new Conclusion(
            passed.evaluationId(),
            passed.system(),
            passed.provinces(),
            passed.concludedOn(),
            passed.evaluator(),
            true));
  }

  /** The conclusions together with a failure. */
  public FiledEvaluations with(EvaluationFailed failed) {
    return with(
        new Conclusion(
            failed.evaluationId(),
            failed.system(),
            failed.provinces(),
            failed.concludedOn(),
            failed.evaluator(),
            false));
  }

  private FiledEvaluations with(Conclusion conclusion) {
    List<Conclusion> more = new ArrayList<>(all);
    more.add(conclusion);
    return new FiledEvaluations(List.copyOf(more));
  }

  private Optional<Rejection> refusal(FileEvaluation command) {
    return Checks.notInFuture("/concludedOn", command.concludedOn(), command.today())
        .or(() -> ProvinceList.refusal(command.provinces(), "/provinces"))
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

  private static LicenseEvent concluded(
      FileEvaluation command, String id, LicenseRegistered license) {
    return command.passed()
        ? new EvaluationPassed(
            license.operatorId(),
            license.licenseNumber(),
            id,
            command.system().name(),
            command.provinces(),
            command.standard(),
            command.concludedOn(),
            command.evaluator())
        : new EvaluationFailed(
            license.operatorId(),
            license.licenseNumber(),
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
