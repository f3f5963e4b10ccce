package io.qinggui.inspection.spotcheck;

import io.qinggui.inspection.language.SpotCheckCommand;
import io.qinggui.inspection.language.SpotCheckCommand.CorrectSpotCheck;
import io.qinggui.inspection.language.SpotCheckCommand.RecordSpotCheckResult;
import io.qinggui.inspection.language.SpotCheckEvent;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckFactWithdrawn;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckObservationRecorded;
import io.qinggui.inspection.language.SpotCheckEvent.SpotCheckResultRecorded;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Putting results right, with what was observed along with them. An announcement and a draw stay as
 * they were made: whoever wants another draw announces another one.
 */
public final class SpotCheckCorrections
    implements Corrections<SpotCheckCommand, SpotCheckEvent, SpotCheckFile> {

  @Override
  public Rejection unknown(Correction<SpotCheckCommand> correction) {
    return SpotCheckDecider.unknown(((CorrectSpotCheck) correction).spotCheckId());
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<SpotCheckCommand> correction,
      Fact<SpotCheckEvent> fact,
      History<SpotCheckEvent, SpotCheckFile> history) {
    boolean entitled =
        history.state().check().filter(it -> correction.by().actsIn(it.province())).isPresent();
    return Checks.all(
        Checks.entitled(entitled),
        Checks.that(
            fact.event() instanceof SpotCheckResultRecorded,
            () ->
                new Rejection(
                    Rejection.Kind.INVALID,
                    "not-correctable",
                    "/eventId",
                    Map.of("type", DomainEvent.typeOf(fact.event())))),
        Checks.that(
            !(correction.replacement() instanceof RecordSpotCheckResult right)
                || right.operatorId().equals(fact.event().operatorId()),
            () -> Rejection.invalid("identity-cannot-change", "/replacement/operatorId")));
  }

  /** What was observed along with a result goes with it. */
  @Override
  public List<Fact<SpotCheckEvent>> companions(
      Fact<SpotCheckEvent> fact, List<Fact<SpotCheckEvent>> following) {
    return following.stream()
        .filter(it -> it.event() instanceof SpotCheckObservationRecorded)
        .filter(it -> Objects.equals(it.event().operatorId(), fact.event().operatorId()))
        .toList();
  }

  @Override
  public SpotCheckEvent withdrawn(
      Correction<SpotCheckCommand> correction,
      Fact<SpotCheckEvent> fact,
      @Nullable String replacedBy) {
    SpotCheckEvent event = fact.event();
    return new SpotCheckFactWithdrawn(
        event.spotCheckId(),
        Objects.requireNonNull(event.operatorId()),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
