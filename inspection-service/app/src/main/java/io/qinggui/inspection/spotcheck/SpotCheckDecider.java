package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SpotCheckCommand;
import io.qinggui.inspection.language.SpotCheckCommand.AnnounceSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.CancelSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.CorrectSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.DrawSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.RecordSpotCheckResult;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckAnnounced;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckCancelled;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckObservationRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.reference.Beijing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides over {@code spot-check/<spotCheckId>}. Corrections are decided by {@link
 * io.qinggui.platform.decider.CorrectingDecider} around it.
 */
public final class SpotCheckDecider
    implements Decider<SpotCheckCommand, SpotCheckEvent, SpotCheckFile> {

  @Override
  public SpotCheckFile initial() {
    return SpotCheckFile.NONE;
  }

  @Override
  public Decision<SpotCheckEvent> decide(SpotCheckCommand command, SpotCheckFile file) {
    return switch (command) {
      case AnnounceSpotCheck it -> Announcing.decide(it, file);
      case CorrectSpotCheck correction -> throw Decider.impossible(correction, file);
      default ->
          file.check()
              .map(check -> decide(command, check, file))
              .orElseGet(() -> Decision.reject(unknown(command.spotCheckId())));
    };
  }

  private static Decision<SpotCheckEvent> decide(
      SpotCheckCommand command, SpotCheckAnnounced check, SpotCheckFile file) {
    return switch (command) {
      case DrawSpotCheck it -> Drawing.decide(it, check, file);
      case CancelSpotCheck it -> cancel(it, check, file);
      case RecordSpotCheckResult it -> result(it, check, file);
      case AnnounceSpotCheck it -> throw Decider.impossible(it, file);
      case CorrectSpotCheck it -> throw Decider.impossible(it, file);
    };
  }

  @Override
  public SpotCheckFile evolve(SpotCheckFile file, SpotCheckEvent event) {
    return file.with(event);
  }

  static Rejection unknown(String spotCheckId) {
    return Rejection.notFound("spot-check-unknown", Map.of("spotCheckId", spotCheckId));
  }

  private static Decision<SpotCheckEvent> cancel(
      CancelSpotCheck it, SpotCheckAnnounced check, SpotCheckFile file) {
    return Decision.unless(
        Checks.all(Checks.entitled(it.filer().actsIn(check.province())), Drawing.over(file)),
        () -> new SpotCheckCancelled(it.spotCheckId(), it.reason(), List.of(), it.today()));
  }

  private static Decision<SpotCheckEvent> result(
      RecordSpotCheckResult it, SpotCheckAnnounced check, SpotCheckFile file) {
    SpotCheckResultRecorded result =
        new SpotCheckResultRecorded(
            it.spotCheckId(), it.operatorId(), it.inspectedOn(), it.outcome().name(), it.caseId());
    return Decision.decideUnless(
        Checks.all(
            Checks.entitled(it.filer().actsIn(check.province())),
            Checks.that(
                file.isDrawn(it.operatorId()),
                () -> Rejection.invalid("operator-not-drawn", "/operatorId")),
            Checks.notInFuture("/inspectedOn", it.inspectedOn(), it.today()),
            Checks.notBefore(
                "inspected-before-the-draw",
                "/inspectedOn",
                it.inspectedOn(),
                file.drawn() == null ? it.inspectedOn() : Beijing.dateOf(file.drawn().drawnAt())),
            file.result(it.operatorId())
                .map(
                    known ->
                        Rejection.conflict(
                            known.equals(result)
                                ? "result-already-recorded"
                                : "result-recorded-differently",
                            Map.of("outcome", known.outcome())))),
        () -> new Decision.Accepted<>(events(it, result)));
  }

  private static List<SpotCheckEvent> events(
      RecordSpotCheckResult it, SpotCheckResultRecorded result) {
    List<SpotCheckEvent> events = new ArrayList<>();
    events.add(result);
    it.observed().stream()
        .map(
            seen ->
                new SpotCheckObservationRecorded(
                    it.spotCheckId(),
                    it.operatorId(),
                    seen.service().name(),
                    seen.province(),
                    seen.running(),
                    it.inspectedOn()))
        .forEach(events::add);
    return events;
  }
}
