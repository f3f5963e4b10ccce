package io.qinggui.inspection.spotcheck.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.SpotCheckEvent.Drawn;
import io.qinggui.inspection.language.SpotCheckEvent.Entropy;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.Value;
import io.qinggui.inspection.spotcheck.Draw;
import io.qinggui.inspection.spotcheck.SpotCheckFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draw as everybody sees it: everything that it takes to make it again, and what came of it.
 * Inspectors are there by their ids, without their names.
 *
 * @param population ids in the order of their UTF-8 bytes
 * @param populationDigest SHA-256 over these, each followed by a line feed
 * @param values in the announced order, absent before the draw
 * @param reserves who takes the place of one of the sample, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DrawView(
    String format,
    String spotCheckId,
    String name,
    String province,
    String state,
    List<String> population,
    String populationDigest,
    int size,
    List<InspectorId> inspectors,
    int inspectorsPerOperator,
    LocalDate announcedOn,
    Instant drawNotBefore,
    List<Entropy> entropy,
    String trust,
    @Nullable String cancelledBecause,
    @Nullable List<String> parties,
    @Nullable List<Value> values,
    @Nullable String seed,
    @Nullable List<Drawn> sample,
    @Nullable List<Drawn> reserves,
    List<PublicResult> results) {

  /** An inspector without a name. */
  record InspectorId(String id, List<String> conflicts) {}

  /** What became of an inspection; cases are not for everybody. */
  record PublicResult(String operatorId, LocalDate inspectedOn, String outcome) {}

  static DrawView of(SpotCheckFile file) {
    SpotCheckAnnounced it = file.check().orElseThrow();
    var drawn = file.drawn();
    var cancelled = file.cancelled();
    return new DrawView(
        Draw.FORMAT,
        it.spotCheckId(),
        it.name(),
        it.province(),
        file.state().name(),
        it.population(),
        it.populationDigest(),
        it.size(),
        it.inspectors().stream().map(each -> new InspectorId(each.id(), each.conflicts())).toList(),
        it.inspectorsPerOperator(),
        it.announcedOn(),
        it.drawNotBefore(),
        it.entropy(),
        it.trust(),
        cancelled == null ? null : cancelled.reason(),
        cancelled == null || cancelled.parties().isEmpty() ? null : cancelled.parties(),
        drawn == null ? null : drawn.values(),
        drawn == null ? null : drawn.seed(),
        drawn == null ? null : drawn.sample(),
        drawn == null ? null : drawn.reserves(),
        file.results().stream()
            .map(each -> new PublicResult(each.operatorId(), each.inspectedOn(), each.outcome()))
            .toList());
  }
}
