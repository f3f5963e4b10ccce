package io.qinggui.inspection.cases;

import io.qinggui.inspection.cases.CaseState.NotOpened;
import io.qinggui.inspection.cases.CaseState.OnFile;
import io.qinggui.inspection.language.CaseBasisWithdrawn;
import io.qinggui.inspection.language.CaseCommand;
import io.qinggui.inspection.language.CaseEvent;
import io.qinggui.inspection.language.CaseFactWithdrawn;
import io.qinggui.inspection.language.CaseLinked;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.CaseStep;
import io.qinggui.inspection.language.LinkedCaseDecided;
import io.qinggui.inspection.language.NameResponsiblePerson;
import io.qinggui.inspection.language.OpenCase;
import io.qinggui.inspection.language.ResponsiblePersonNamed;
import io.qinggui.inspection.language.SeriousnessDetermined;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Putting right what was recorded of a case, by who leads it: its last step, or what it was opened
 * with. Each step rests on all before it. What was told to the second party is corrected along.
 */
public final class CaseCorrections implements Corrections<CaseCommand, CaseEvent, CaseState> {

  @Override
  public Rejection unknown(Correction<CaseCommand> correction) {
    return Rejection.notFound(
        "case-unknown", Map.of("caseId", ((CaseCommand) correction).caseId()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<CaseCommand> correction,
      Fact<CaseEvent> fact,
      History<CaseEvent, CaseState> history) {
    CaseFile file = fileOf(history);
    return Checks.all(
            Checks.entitled(correction.by().isOfficer()),
            Checks.that(
                correction.by().actsIn(file.opened().province()),
                () -> Rejection.forbidden("other-province")),
            Checks.that(!isCompanion(fact) && !isNote(fact), () -> notByItself(fact)))
        .or(() -> replacementRefusal(correction.replacement(), fact.event(), file))
        .or(() -> dependentsLeft(correction, fact, history));
  }

  private static CaseFile fileOf(History<CaseEvent, CaseState> history) {
    return switch (history.state()) {
      case OnFile onFile -> onFile.file();
      case NotOpened none ->
          throw new IllegalStateException("facts that count, and no case: " + history);
    };
  }

  /** What is noted on a case is no step of it. */
  private static boolean isNote(Fact<CaseEvent> fact) {
    return fact.event() instanceof CaseBasisWithdrawn;
  }

  private static Rejection notByItself(Fact<CaseEvent> fact) {
    return new Rejection(
        Rejection.Kind.INVALID,
        "not-correctable",
        "/eventId",
        Map.of("type", DomainEvent.typeOf(fact.event())));
  }

  /** What was recorded as one step does not become another: it is withdrawn, and that one taken. */
  private static Optional<Rejection> replacementRefusal(
      @Nullable CaseCommand replacement, CaseEvent fact, CaseFile file) {
    return switch (replacement) {
      case null -> Optional.empty();
      case OpenCase right when fact instanceof CaseOpened wrong ->
          OpeningCorrection.refusal(right, wrong, file.steps());
      case CaseStep right when right.takenOn(file.opened()).getClass() == fact.getClass() ->
          Optional.empty();
      case NameResponsiblePerson right when fact instanceof ResponsiblePersonNamed ->
          Optional.empty();
      case CaseCommand other -> throw Decider.impossible(other, file);
    };
  }

  private static Optional<Rejection> dependentsLeft(
      Correction<CaseCommand> correction,
      Fact<CaseEvent> fact,
      History<CaseEvent, CaseState> history) {
    List<String> dependents =
        restingOn(fact, correction.replacement(), history).map(Fact::id).toList();
    return Checks.that(
        dependents.isEmpty(),
        () ->
            Rejection.conflict(
                "has-dependents", Map.of("eventId", fact.id(), "dependents", dependents)));
  }

  /** A determination repeats the kind and the province that the case was opened with. */
  private static Stream<Fact<CaseEvent>> restingOn(
      Fact<CaseEvent> fact,
      @Nullable CaseCommand replacement,
      History<CaseEvent, CaseState> history) {
    if (fact.event() instanceof ResponsiblePersonNamed) {
      return Stream.empty();
    }
    Stream<Fact<CaseEvent>> later = stepsAfter(fact, history.facts());
    if (replacement instanceof OpenCase right && fact.event() instanceof CaseOpened wrong) {
      return OpeningCorrection.isSameMatter(right, wrong)
          ? Stream.empty()
          : later.filter(each -> each.event() instanceof SeriousnessDetermined);
    }
    return later;
  }

  private static Stream<Fact<CaseEvent>> stepsAfter(
      Fact<CaseEvent> fact, List<Fact<CaseEvent>> facts) {
    return facts.stream()
        .skip(facts.indexOf(fact) + 1L)
        .filter(each -> !isCompanion(each) && !isNote(each))
        .filter(each -> !(each.event() instanceof ResponsiblePersonNamed));
  }

  /** What the second party is told follows directly on what it is told about. */
  @Override
  public List<Fact<CaseEvent>> companions(Fact<CaseEvent> fact, List<Fact<CaseEvent>> following) {
    return following.stream().limit(1).filter(CaseCorrections::isCompanion).toList();
  }

  private static boolean isCompanion(Fact<CaseEvent> fact) {
    return fact.event() instanceof CaseLinked || fact.event() instanceof LinkedCaseDecided;
  }

  /** Who determined the seriousness is not who corrects what was recorded of it. */
  @Override
  public CaseEvent inPlaceOf(CaseEvent original, CaseEvent replacement) {
    return original instanceof SeriousnessDetermined wrong
            && replacement instanceof SeriousnessDetermined right
        ? right.by(wrong.determinedBy())
        : replacement;
  }

  @Override
  public CaseEvent withdrawn(
      Correction<CaseCommand> correction, Fact<CaseEvent> fact, @Nullable String replacedBy) {
    CaseEvent event = fact.event();
    return new CaseFactWithdrawn(
        event.operatorId(),
        event.caseId(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        staysWithItsParty(event, correction.replacement()) ? replacedBy : null);
  }

  /** What is told to one party does not take the place of what was told to another. */
  private static boolean staysWithItsParty(CaseEvent event, @Nullable CaseCommand replacement) {
    return !(event instanceof CaseLinked && replacement instanceof OpenCase right)
        || event.operatorId().equals(right.otherPartyId());
  }
}
