package io.qinggui.inspection.survey;

import io.qinggui.inspection.language.SurveyCommand.RecordSurveyEntry;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What it takes to record an entry. One that was observed in time may be recorded late. */
final class Entries {

  private Entries() {}

  static Decision<SurveyEvent> decide(RecordSurveyEntry it, SurveyOpened survey, SurveyFile file) {
    SurveyEntryRecorded entry = recorded(it, file.next());
    LocalDate closedOn = file.closedOn();
    return Decision.unless(
        Checks.all(
            Checks.entitled(it.filer().actsIn(survey.province())),
            Checks.that(
                it.province().equals(survey.province()),
                () -> Rejection.invalid("not-of-this-survey", "/province")),
            Checks.that(
                it.operatorId() != null || it.name() != null,
                () -> Rejection.invalid("required", "/operatorId")),
            Checks.notInFuture("/observedOn", it.observedOn(), it.today()),
            Checks.notBefore(
                "observed-before-the-survey", "/observedOn", it.observedOn(), survey.startsOn()),
            Checks.that(
                closedOn == null || !it.observedOn().isAfter(closedOn),
                () ->
                    Rejection.conflict(
                        "survey-closed", Map.of("closedOn", String.valueOf(closedOn)))),
            again(entry, file)),
        () -> entry);
  }

  /** What was seen of one operator's service at one place on one day is one entry. */
  private static Optional<Rejection> again(SurveyEntryRecorded entry, SurveyFile file) {
    return file.entries().stream()
        .map(SurveyFile.Entry::recorded)
        .filter(known -> isOfTheSame(known, entry))
        .findFirst()
        .map(
            known ->
                Rejection.conflict(
                    known.equals(entry.numbered(known.entry()))
                        ? "survey-entry-already-recorded"
                        : "survey-entry-recorded-differently",
                    Map.of("entry", known.entry())));
  }

  private static boolean isOfTheSame(SurveyEntryRecorded known, SurveyEntryRecorded entry) {
    return known.service().equals(entry.service())
        && known.observedOn().equals(entry.observedOn())
        && Objects.equals(known.facility(), entry.facility())
        && Objects.equals(known.operatorId(), entry.operatorId())
        && (entry.operatorId() != null || Objects.equals(known.name(), entry.name()));
  }

  private static SurveyEntryRecorded recorded(RecordSurveyEntry it, int number) {
    return new SurveyEntryRecorded(
        it.surveyId(),
        number,
        it.operatorId(),
        it.name(),
        it.service().name(),
        it.province(),
        it.running(),
        it.facility(),
        it.evidence(),
        it.observedOn());
  }
}
