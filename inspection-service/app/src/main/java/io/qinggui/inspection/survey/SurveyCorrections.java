package io.qinggui.inspection.survey;

import io.qinggui.inspection.language.SurveyCommand;
import io.qinggui.inspection.language.SurveyCommand.CorrectSurvey;
import io.qinggui.inspection.language.SurveyCommand.OpenSurvey;
import io.qinggui.inspection.language.SurveyCommand.RecordSurveyEntry;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyFactWithdrawn;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Putting a survey right, by the administration of its province and the ministry. Whom an entry is
 * about does not change: the entry of somebody else is withdrawn, and recorded anew.
 */
public final class SurveyCorrections
    implements Corrections<SurveyCommand, SurveyEvent, SurveyFile> {

  @Override
  public Rejection unknown(Correction<SurveyCommand> correction) {
    return SurveyDecider.unknownSurvey(((CorrectSurvey) correction).surveyId());
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<SurveyCommand> correction,
      Fact<SurveyEvent> fact,
      History<SurveyEvent, SurveyFile> history) {
    boolean entitled =
        history.state().survey().filter(it -> correction.by().actsIn(it.province())).isPresent();
    return Checks.all(
        Checks.entitled(entitled), identityChanged(correction.replacement(), fact.event()));
  }

  private static Optional<Rejection> identityChanged(
      @Nullable SurveyCommand replacement, SurveyEvent wrong) {
    return switch (replacement) {
      case OpenSurvey right when wrong instanceof SurveyOpened ->
          unchanged("name", right.surveyId().equals(wrong.surveyId()));
      case RecordSurveyEntry right when wrong instanceof SurveyEntryRecorded ->
          unchanged("operatorId", Objects.equals(right.operatorId(), wrong.operatorId()));
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Rejection> unchanged(String field, boolean same) {
    return Checks.that(
        same, () -> Rejection.invalid("identity-cannot-change", "/replacement/" + field));
  }

  /** An entry keeps its number. */
  @Override
  public SurveyEvent inPlaceOf(SurveyEvent original, SurveyEvent replacement) {
    return original instanceof SurveyEntryRecorded was
            && replacement instanceof SurveyEntryRecorded right
        ? right.numbered(was.entry())
        : replacement;
  }

  @Override
  public SurveyEvent withdrawn(
      Correction<SurveyCommand> correction, Fact<SurveyEvent> fact, @Nullable String replacedBy) {
    SurveyEvent event = fact.event();
    return new SurveyFactWithdrawn(
        event.surveyId(),
        event.operatorId(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
