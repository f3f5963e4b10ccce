package io.qinggui.inspection.survey;

import static io.qinggui.inspection.Examples.MINGHU;
import static io.qinggui.inspection.Examples.QINGXI;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.SurveyCommand;
import io.qinggui.inspection.language.SurveyCommand.CloseSurvey;
import io.qinggui.inspection.language.SurveyCommand.CorrectSurvey;
import io.qinggui.inspection.language.SurveyCommand.IdentifySurveyEntry;
import io.qinggui.inspection.language.SurveyCommand.OpenSurvey;
import io.qinggui.inspection.language.SurveyCommand.RecordSurveyEntry;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyClosed;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyFactWithdrawn;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import io.qinggui.platform.decider.CorrectingDecider;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurveyTest {

  private static final Filer ZHEJIANG = Filer.ofAdministration("33");
  private static final LocalDate BEGIN = LocalDate.of(2017, 2, 1);
  private static final LocalDate END = LocalDate.of(2017, 3, 31);
  private static final LocalDate TODAY = LocalDate.of(2017, 4, 10);
  private static final OpenSurvey OPEN = new OpenSurvey("33", "第一季度摸底调查", BEGIN, END, ZHEJIANG);
  private static final String SURVEY = OPEN.surveyId();

  private final DeciderFixture<SurveyCommand, SurveyEvent, History<SurveyEvent, SurveyFile>>
      survey =
          DeciderFixture.of(new CorrectingDecider<>(new SurveyDecider(), new SurveyCorrections()));

  @BeforeEach
  void opened() {
    survey.givenCommands(OPEN);
  }

  @Test
  void it_is_opened_by_the_administration_of_its_province_once() {
    var fresh = DeciderFixture.of(new SurveyDecider());

    fresh
        .when(new OpenSurvey("33", "调查", BEGIN, END, Filer.ofAdministration("11")))
        .thenRejected("forbidden");
    fresh
        .when(new OpenSurvey("33", "调查", BEGIN, BEGIN.minusDays(1), ZHEJIANG))
        .thenRejected("survey-ends-before-it-begins");
    assertThat(fresh.when(new OpenSurvey("33", "调查", BEGIN, BEGIN, Filer.ofMinistry())).events())
        .hasExactlyElementsOfTypes(SurveyOpened.class);
    survey.when(OPEN).thenRejected("survey-already-opened");
    survey
        .when(new OpenSurvey("33", OPEN.name(), BEGIN, END.plusDays(1), ZHEJIANG))
        .thenRejected("survey-opened-differently");
  }

  @Test
  void entries_are_numbered_in_the_order_in_which_they_are_recorded() {
    survey.givenCommands(entry(QINGXI, null, "2017-02-10"));

    SurveyEntryRecorded second =
        (SurveyEntryRecorded) survey.when(entry(MINGHU, null, "2017-02-09")).events().getFirst();

    assertThat(second.entry()).isEqualTo(2);
    assertThat(second.subject()).isEqualTo(MINGHU);
  }

  @Test
  void it_is_observed_from_the_first_day_on_and_not_in_the_future() {
    survey.when(entry(QINGXI, null, "2017-01-31")).thenRejected("observed-before-the-survey");
    assertThat(survey.when(entry(QINGXI, null, "2017-02-01")).events()).hasSize(1);
    assertThat(survey.when(entry(QINGXI, null, "2017-04-10")).events()).hasSize(1);
    survey.when(entry(QINGXI, null, "2017-04-11")).thenRejected("date-in-future");
  }

  @Test
  void an_entry_says_whom_it_is_about_or_what_it_calls_itself() {
    survey.when(entry(null, null, "2017-02-10")).thenRejected("required");
    SurveyEvent named = survey.when(entry(null, "某某云", "2017-02-10")).events().getFirst();
    assertThat(named.subject()).isEqualTo("survey/" + SURVEY);
  }

  @Test
  void the_same_sight_is_recorded_once() {
    survey.givenCommands(entry(QINGXI, null, "2017-02-10"));

    survey.when(entry(QINGXI, null, "2017-02-10")).thenRejected("survey-entry-already-recorded");
    survey
        .when(entry(QINGXI, "清溪", "2017-02-10"))
        .thenRejected("survey-entry-recorded-differently");
    assertThat(survey.when(entry(QINGXI, null, "2017-02-11")).events()).hasSize(1);
  }

  @Test
  void who_it_was_is_said_once_and_what_was_seen_counts_from_then() {
    survey.givenCommands(entry(null, "某某云", "2017-02-10"));

    survey.when(identify(2, QINGXI)).thenRejected("survey-entry-unknown");
    survey
        .when(identify(1, QINGXI))
        .then(
            new SurveyEntryIdentified(
                SURVEY, 1, QINGXI, "CDN", "33", true, LocalDate.of(2017, 2, 10)));
    survey.givenCommands(identify(1, QINGXI));
    survey.when(identify(1, QINGXI)).thenRejected("survey-entry-already-identified");
    survey.when(identify(1, MINGHU)).thenRejected("survey-entry-identified-differently");
  }

  @Test
  void after_its_last_day_nothing_is_observed_but_what_was_may_come_late() {
    survey.givenCommands(entry(QINGXI, null, "2017-03-20"));

    survey.when(close("2017-03-19")).thenRejected("survey-closed-before-its-last-entry");
    survey.when(close("2017-04-11")).thenRejected("date-in-future");
    survey.givenCommands(close("2017-03-20"));
    survey.when(close("2017-03-20")).thenRejected("survey-already-closed");
    survey.when(close("2017-03-21")).thenRejected("survey-closed-differently");
    assertThat(survey.when(entry(MINGHU, null, "2017-03-20")).events()).hasSize(1);
    survey.when(entry(MINGHU, null, "2017-03-21")).thenRejected("survey-closed");
  }

  @Test
  void a_corrected_entry_keeps_its_number_and_its_operator() {
    survey.givenCommands(entry(QINGXI, null, "2017-02-10"), entry(MINGHU, null, "2017-02-10"));
    String wrong = DeciderFixture.idOf(1);

    survey
        .when(correct(wrong, entry(MINGHU, null, "2017-02-11")))
        .thenRejected("identity-cannot-change");
    assertThat(survey.when(correct(wrong, entry(QINGXI, null, "2017-02-11"))).events())
        .hasExactlyElementsOfTypes(SurveyFactWithdrawn.class, SurveyEntryRecorded.class)
        .last()
        .satisfies(it -> assertThat(((SurveyEntryRecorded) it).entry()).isEqualTo(1));
  }

  @Test
  void an_entry_that_was_identified_is_withdrawn_after_its_identification() {
    survey.givenCommands(entry(null, "某某云", "2017-02-10"), identify(1, QINGXI));

    survey.when(correct(DeciderFixture.idOf(1), null)).thenRejected("has-dependents");
    survey.givenCommands(correct(DeciderFixture.idOf(2), null));
    assertThat(survey.when(correct(DeciderFixture.idOf(1), null)).events())
        .hasExactlyElementsOfTypes(SurveyFactWithdrawn.class);
    assertThat(survey.when(identify(1, MINGHU)).events()).hasSize(1);
  }

  @Test
  void nobody_else_puts_it_right() {
    survey
        .when(
            new CorrectSurvey(
                SURVEY,
                Filer.ofAdministration("11"),
                DeciderFixture.idOf(0),
                "登记有误",
                null,
                new EventIds("c")))
        .thenRejected("forbidden");
  }

  @Test
  void of_a_survey_that_nobody_opened_there_is_nothing() {
    var fresh = DeciderFixture.of(new SurveyDecider());

    fresh.when(entry(QINGXI, null, "2017-02-10")).thenRejected("survey-unknown");
    fresh.when(identify(1, QINGXI)).thenRejected("survey-unknown");
    fresh.when(close("2017-03-20")).thenRejected("survey-unknown");
  }

  @Test
  void it_is_closed_on_its_last_day() {
    survey.when(close("2017-03-31")).then(new SurveyClosed(SURVEY, END));
  }

  private static RecordSurveyEntry entry(
      @Nullable String operatorId, @Nullable String name, String observedOn) {
    return new RecordSurveyEntry(
        SURVEY,
        operatorId,
        name,
        Service.CDN,
        "33",
        true,
        "滨江机房",
        "现场查看",
        LocalDate.parse(observedOn),
        ZHEJIANG,
        TODAY);
  }

  private static IdentifySurveyEntry identify(int entry, String operatorId) {
    return new IdentifySurveyEntry(SURVEY, entry, operatorId, ZHEJIANG);
  }

  private static CloseSurvey close(String closedOn) {
    return new CloseSurvey(SURVEY, LocalDate.parse(closedOn), ZHEJIANG, TODAY);
  }

  private static CorrectSurvey correct(String eventId, @Nullable SurveyCommand right) {
    return new CorrectSurvey(SURVEY, ZHEJIANG, eventId, "登记有误", right, new EventIds("c"));
  }
}
