package io.qinggui.operator.circuitfile;

import io.qinggui.operator.language.CircuitFileCommand;
import io.qinggui.operator.language.CircuitFileCommand.CorrectCircuitFile;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitFileEvent.CircuitFactWithdrawn;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Putting right a carrier's file on a user of its circuits: by whoever may file it. */
public final class CircuitFileCorrections
    implements Corrections<CircuitFileCommand, CircuitFileEvent, CircuitFile> {

  @Override
  public Rejection unknown(Correction<CircuitFileCommand> correction) {
    CorrectCircuitFile it = (CorrectCircuitFile) correction;
    return Rejection.notFound(
        "circuit-file-unknown",
        Map.of("carrierId", it.carrierId(), "userOperatorId", it.userOperatorId()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<CircuitFileCommand> correction,
      Fact<CircuitFileEvent> fact,
      History<CircuitFileEvent, CircuitFile> history) {
    CorrectCircuitFile it = (CorrectCircuitFile) correction;
    return Checks.all(
        Checks.entitled(Filing.mayFile(it.by(), it.carrierId(), it.carrier(), it.user())),
        Checks.that(
            it.replacement() == null || it.replacement().stream().equals(it.stream()),
            () -> Rejection.invalid("identity-cannot-change", "/replacement/userOperatorId")));
  }

  @Override
  public CircuitFileEvent withdrawn(
      Correction<CircuitFileCommand> correction,
      Fact<CircuitFileEvent> fact,
      @Nullable String replacedBy) {
    CircuitFileEvent event = fact.event();
    return new CircuitFactWithdrawn(
        event.carrierId(),
        event.userOperatorId(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
