package io.qinggui.inspection.dossier;

import io.qinggui.inspection.language.DossierCommand;
import io.qinggui.inspection.language.DossierCommand.CorrectFact;
import io.qinggui.inspection.language.DossierCommand.FileFact;
import io.qinggui.inspection.language.DossierEvent;
import io.qinggui.inspection.language.DossierEvent.DossierFactWithdrawn;
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
 * Putting dossiers right, by whom their rules let. What takes a fact's place is of the same dossier
 * and about the same operator: what is of another one is withdrawn and recorded there.
 */
public final class DossierCorrections
    implements Corrections<DossierCommand, DossierEvent, Dossier> {

  private final DossierDecider decider;

  /**
   * @param decider knows the rules of each kind
   */
  public DossierCorrections(DossierDecider decider) {
    this.decider = decider;
  }

  @Override
  public Rejection unknown(Correction<DossierCommand> correction) {
    return DossierDecider.unknown(((CorrectFact) correction).dossier());
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<DossierCommand> correction,
      Fact<DossierEvent> fact,
      History<DossierEvent, Dossier> history) {
    DossierEvent wrong = fact.event();
    return Checks.all(
        Checks.entitled(decider.rulesOf(wrong).mayCorrect(correction.by(), history.state())),
        Checks.that(
            history.state().facts().stream().noneMatch(it -> decider.isPart(wrong, it)),
            () ->
                new Rejection(
                    Rejection.Kind.INVALID,
                    "not-correctable",
                    "/eventId",
                    Map.of("type", DomainEvent.typeOf(wrong)))),
        correction.replacement() instanceof FileFact right
            ? Checks.that(
                right.fact().dossier().equals(wrong.dossier())
                    && Objects.equals(right.fact().operatorId(), wrong.operatorId()),
                () -> Rejection.invalid("identity-cannot-change", "/replacement"))
            : Optional.empty());
  }

  /** The parts of a fact go with it. */
  @Override
  public List<Fact<DossierEvent>> companions(
      Fact<DossierEvent> fact, List<Fact<DossierEvent>> following) {
    return following.stream().filter(it -> decider.isPart(it.event(), fact.event())).toList();
  }

  @Override
  public DossierEvent withdrawn(
      Correction<DossierCommand> correction, Fact<DossierEvent> fact, @Nullable String replacedBy) {
    DossierEvent event = fact.event();
    return new DossierFactWithdrawn(
        event.dossier(),
        event.subject().equals(event.dossier()) ? null : event.operatorId(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
