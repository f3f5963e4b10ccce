package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.FactArbitraries.Day;
import io.qinggui.license.rules.FactArbitraries.RecordedFacts;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Assessment;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Verdict;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** What holds for every answer. */
@Domain(FactArbitraries.class)
class AnswerProperties {

  private static final LocalDate FIRST = day("2012-01-01");
  private static final LocalDate LAST = day("2023-12-31");

  /** With an IDC license for a while, then CDN only, in one of the provinces. */
  private static final OperatorFacts LESSOR =
      Scenario.operator("S")
          .license("S1", "33", "2013-01-01", "2017-06-30", grant(Service.IDC, "33"))
          .license("S2", "33", "2016-01-01", "2020-12-31", grant(Service.CDN, "33", "11"))
          .facts();

  private static Standing standing(RecordedFacts recorded) {
    return Standing.of(OperatorFacts.of("operator", recorded.facts()), Rulebook.notice2017());
  }

  private static Answer answer(Standing standing, Question question, LocalDate date) {
    return Assessment.answer(question, standing, LESSOR, date);
  }

  @Property(tries = 80, shrinking = ShrinkingMode.OFF)
  void the_next_change_is_the_next_day_with_another_answer(
      @ForAll RecordedFacts recorded, @ForAll Question question) {
    Standing standing = standing(recorded);
    Answer today = answer(standing, question, FIRST);
    LocalDate announced = today.nextChangeAt();
    for (LocalDate date = FIRST.plusDays(1); !date.isAfter(LAST); date = date.plusDays(1)) {
      Answer next = answer(standing, question, date);
      boolean changed =
          next.verdict() != today.verdict() || !next.reasons().equals(today.reasons());
      assertThat(changed).as("%s on %s", question, date).isEqualTo(date.equals(announced));
      if (!changed) {
        assertThat(next.nextChangeAt()).as("%s on %s", question, date).isEqualTo(announced);
      }
      today = next;
      announced = next.nextChangeAt();
    }
    assertThat(announced == null || announced.isAfter(LAST)).isTrue();
  }

  @Property(tries = 150)
  void an_answer_is_the_same_alone_or_among_others(
      @ForAll RecordedFacts recorded,
      @ForAll @Size(max = 5) List<Question> questions,
      @ForAll Day day) {
    Standing shared = standing(recorded);
    for (Question question : questions) {
      Answer alone =
          Assessment.answer(
              question,
              OperatorFacts.of("operator", recorded.facts()),
              LESSOR,
              Rulebook.notice2017(),
              day.date());
      assertThat(answer(shared, question, day.date())).isEqualTo(alone);
    }
  }

  @Property(tries = 150)
  void every_refusal_has_a_reason_that_holds_on_the_date(
      @ForAll RecordedFacts recorded, @ForAll Question question, @ForAll Day day) {
    Answer answer = answer(standing(recorded), question, day.date());
    if (answer.verdict() != Verdict.ALLOW) {
      assertThat(answer.reasons()).isNotEmpty();
    }
    assertThat(answer.reasons()).allMatch(it -> it.interval().contains(day.date()));
  }

  @Property(tries = 150)
  void operating_is_what_the_effects_on_the_date_say(
      @ForAll RecordedFacts recorded, @ForAll Day day) {
    Standing standing = standing(recorded);
    List<Reason> effects = standing.effectsOn(day.date());
    for (Service service : Service.values()) {
      Answer answer = answer(standing, new Question.Operate(service, "33"), day.date());
      assertThat(answer.reasons())
          .containsExactlyInAnyOrderElementsOf(
              effects.stream()
                  .filter(it -> it.has(Effect.BARRED) || it.has(Effect.GRACE))
                  .filter(it -> it.scope().covers(service, "33"))
                  .toList());
      assertThat(answer.verdict() == Verdict.DENY)
          .isEqualTo(answer.reasons().stream().anyMatch(it -> it.has(Effect.BARRED)));
    }
  }

  @Property(tries = 150)
  void who_may_not_operate_may_not_take_customers(@ForAll RecordedFacts recorded, @ForAll Day day) {
    Standing standing = standing(recorded);
    for (Service service : Service.values()) {
      Answer operate = answer(standing, new Question.Operate(service, "33"), day.date());
      Answer accept = answer(standing, new Question.AcceptCustomer(service, "33"), day.date());
      assertThat(accept.reasons()).containsAll(operate.reasons());
      assertThat(accept.verdict()).isGreaterThanOrEqualTo(operate.verdict());
    }
  }
}
