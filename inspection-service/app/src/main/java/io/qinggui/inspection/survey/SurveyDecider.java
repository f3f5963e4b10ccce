package io.qinggui.inspection.survey;

import io.qinggui.inspection.language.SurveyCommand;
import io.qinggui.inspection.language.SurveyCommand.CloseSurvey;
import io.qinggui.inspection.language.SurveyCommand.CorrectSurvey;
import io.qinggui.inspection.language.SurveyCommand.IdentifySurveyEntry;
import io.qinggui.inspection.language.SurveyCommand.OpenSurvey;
import io.qinggui.inspection.language.SurveyCommand.RecordSurveyEntry;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyClosed;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.inspection.survey.SurveyFile.Entry;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Decides over {@code survey/<surveyId>}. Corrections are decided by {@link
 * io.qinggui.platform.decider.CorrectingDecider} around it.
 */
public final class SurveyDecider implements Decider<SurveyCommand, SurveyEvent, SurveyFile> {

  @Override
  public SurveyFile initial() {
    return SurveyFile.NONE;
  }

  @Override
  public Decision<SurveyEvent> decide(SurveyCommand command, SurveyFile file) {
    return switch (command) {
      case OpenSurvey it -> open(it, file);
      case RecordSurveyEntry it ->
          file.survey()
              .map(survey -> Entries.decide(it, survey, file))
              .orElseGet(() -> unknown(it.surveyId()));
      case IdentifySurveyEntry it ->
          file.survey()
              .map(survey -> identify(it, survey, file))
              .orElseGet(() -> unknown(it.surveyId()));
      case CloseSurvey it ->
          file.survey()
              .map(survey -> close(it, survey, file))
              .orElseGet(() -> unknown(it.surveyId()));
      case CorrectSurvey correction -> throw Decider.impossible(correction, file);
    };
  }

  @Override
  public SurveyFile evolve(SurveyFile file, SurveyEvent event) {
    return file.with(event);
  }

  private static Decision<SurveyEvent> unknown(String surveyId) {
    return Decision.reject(unknownSurvey(surveyId));
  }

  static Rejection unknownSurvey(String surveyId) {
    return Rejection.notFound("survey-unknown", Map.of("surveyId", surveyId));
  }

  private static Decision<SurveyEvent> open(OpenSurvey it, SurveyFile file) {
    SurveyOpened opened =
        new SurveyOpened(it.surveyId(), it.province(), it.name(), it.startsOn(), it.endsOn());
    return Decision.unless(
        Checks.all(
            Checks.entitled(it.filer().actsIn(it.province())),
            Checks.notBefore("survey-ends-before-it-begins", "/endsOn", it.endsOn(), it.startsOn()),
            file.survey()
                .map(
                    known ->
                        Rejection.conflict(
                            known.equals(opened)
                                ? "survey-already-opened"
                                : "survey-opened-differently",
                            Map.of("surveyId", known.surveyId())))),
        () -> opened);
  }

  private static Decision<SurveyEvent> identify(
      IdentifySurveyEntry it, SurveyOpened survey, SurveyFile file) {
    Optional<Entry> entry = file.entry(it.entry());
    return Decision.unless(
        Checks.all(
            Checks.entitled(it.filer().actsIn(survey.province())),
            Checks.that(
                entry.isPresent(),
                () ->
                    Rejection.notFound(
                        "survey-entry-unknown",
                        Map.of("surveyId", survey.surveyId(), "entry", it.entry()))),
            entry
                .flatMap(Entry::operatorId)
                .map(
                    known ->
                        Rejection.conflict(
                            known.equals(it.operatorId())
                                ? "survey-entry-already-identified"
                                : "survey-entry-identified-differently",
                            Map.of("operatorId", known)))),
        () -> identified(it, entry.orElseThrow()));
  }

  private static SurveyEntryIdentified identified(IdentifySurveyEntry it, Entry entry) {
    return new SurveyEntryIdentified(
        it.surveyId(),
        it.entry(),
        it.operatorId(),
        entry.recorded().service(),
        entry.recorded().province(),
        entry.recorded().running(),
        entry.recorded().observedOn());
  }

  private static Decision<SurveyEvent> close(CloseSurvey it, SurveyOpened survey, SurveyFile file) {
    LocalDate closed = file.closedOn();
    return Decision.unless(
        Checks.all(
            Checks.entitled(it.filer().actsIn(survey.province())),
            Checks.notInFuture("/closedOn", it.closedOn(), it.today()),
            Checks.notBefore(
                "survey-ends-before-it-begins", "/closedOn", it.closedOn(), survey.startsOn()),
            Checks.notBefore(
                "survey-closed-before-its-last-entry",
                "/closedOn",
                it.closedOn(),
                file.lastObserved().orElse(survey.startsOn())),
            Checks.that(
                closed == null,
                () ->
                    Rejection.conflict(
                        it.closedOn().equals(closed)
                            ? "survey-already-closed"
                            : "survey-closed-differently",
                        Map.of("closedOn", String.valueOf(closed))))),
        () -> new SurveyClosed(it.surveyId(), it.closedOn()));
  }
}
