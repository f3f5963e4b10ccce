package io.qinggui.inspection.spotcheck.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.Inspector;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.spotcheck.SpotCheckFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check as officers see it. Who can be drawn, and who was, is with the draw.
 *
 * @param population how many can be drawn
 * @param parties who did not reveal, when it was cancelled for that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpotCheckView(
    String spotCheckId,
    String name,
    String province,
    String state,
    List<String> services,
    List<String> provinces,
    int population,
    String populationDigest,
    int size,
    List<Inspector> inspectors,
    int inspectorsPerOperator,
    Instant drawNotBefore,
    List<Entropy> entropy,
    String trust,
    @Nullable Instant drawnAt,
    @Nullable String cancelledBecause,
    @Nullable List<String> parties,
    List<Result> results) {

  /** What became of an inspection. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Result(
      String operatorId, LocalDate inspectedOn, String outcome, @Nullable String caseId) {}

  static SpotCheckView of(SpotCheckFile file) {
    SpotCheckAnnounced it = file.check().orElseThrow();
    var drawn = file.drawn();
    var cancelled = file.cancelled();
    return new SpotCheckView(
        it.spotCheckId(),
        it.name(),
        it.province(),
        file.state().name(),
        it.services(),
        it.provinces(),
        it.population().size(),
        it.populationDigest(),
        it.size(),
        it.inspectors(),
        it.inspectorsPerOperator(),
        it.drawNotBefore(),
        it.entropy(),
        it.trust(),
        drawn == null ? null : drawn.drawnAt(),
        cancelled == null ? null : cancelled.reason(),
        cancelled == null || cancelled.parties().isEmpty() ? null : cancelled.parties(),
        results(file));
  }

  static List<Result> results(SpotCheckFile file) {
    return file.results().stream()
        .map(
            each ->
                new Result(each.operatorId(), each.inspectedOn(), each.outcome(), each.caseId()))
        .toList();
  }
}
