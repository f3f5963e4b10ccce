package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.grant;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.FactArbitraries.Day;
import io.qinggui.license.rules.FactArbitraries.RecordedFacts;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.finding.LeaseFacts;
import io.qinggui.license.rules.finding.LeaseViolations;
import io.qinggui.license.rules.finding.Violation;
import io.qinggui.license.rules.question.Answer;
import io.qinggui.license.rules.question.Assessment;
import io.qinggui.license.rules.question.Question;
import io.qinggui.license.rules.question.Question.Purpose;
import io.qinggui.license.rules.question.Question.Resource;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What is found is what a decision would have said, day by day. */
@Domain(FactArbitraries.class)
class LeaseViolationsProperties {

  private static final LocalDate FROM = LocalDate.parse("2014-01-01");
  private static final LocalDate UNTIL = LocalDate.parse("2022-01-01");

  /** With an IDC license for a while, then CDN only. */
  private static final Standing LESSOR =
      Scenario.operator("S")
          .license("S1", "33", "2013-01-01", "2017-06-30", grant(Service.IDC, "33"))
          .license("S2", "33", "2016-01-01", "2020-12-31", grant(Service.CDN, "33", "11"))
          .standing();

  @Property(tries = 200)
  void a_violation_holds_on_the_days_on_which_the_lease_is_refused_for_it(
      @ForAll RecordedFacts recorded,
      @ForAll Resource resource,
      @ForAll Purpose purpose,
      @ForAll Service service,
      @ForAll Day day) {
    Standing lessee =
        Standing.of(OperatorFacts.of("operator", recorded.facts()), Rulebook.notice2017());
    Question.Lease asked = new Question.Lease("S", resource, purpose, service, "33");
    Interval days = new Interval(FROM, UNTIL);
    List<Violation> found =
        LeaseViolations.of(
            new LeaseFacts(
                "LS-1",
                "S",
                "operator",
                resource,
                "33",
                days,
                List.of(new LeaseFacts.Terms(days, purpose, service)),
                List.of("lease")),
            lessee,
            LESSOR);
    Answer answer = Assessment.answer(asked, lessee, LESSOR.facts(), day.date());

    boolean running = days.contains(day.date());
    assertThat(holds(found, FindingKind.LEASED_TO_UNLICENSED, day))
        .isEqualTo(running && says(answer, "LESSEE_NOT_LICENSED"));
    assertThat(holds(found, FindingKind.ILLEGAL_SUPPLIER, day))
        .isEqualTo(running && says(answer, "SUPPLIER_NOT_LICENSED"));
    assertThat(holds(found, FindingKind.LAYERED_SUBLEASE, day))
        .isEqualTo(running && says(answer, "LAYERED_SUBLEASE"));
    assertThat(holds(found, FindingKind.CROSS_BORDER, day))
        .isEqualTo(running && says(answer, "FILE_MISSING", "CROSS_BORDER"));
    boolean banned =
        LESSOR.effectsOn(FROM).stream()
            .filter(it -> it.has(Effect.BARRED) || it.has(Effect.NO_NEW_CUSTOMERS))
            .anyMatch(it -> it.scope().covers(service, "33"));
    assertThat(holds(found, FindingKind.NEW_CUSTOMER_WHILE_BANNED, day))
        .isEqualTo(running && banned);
  }

  @Property(tries = 200)
  void violations_of_a_kind_neither_meet_nor_touch_and_name_their_events(
      @ForAll RecordedFacts recorded, @ForAll Service service) {
    Standing lessee =
        Standing.of(OperatorFacts.of("operator", recorded.facts()), Rulebook.notice2017());
    Interval days = new Interval(FROM, UNTIL);
    List<Violation> found =
        LeaseViolations.of(
            new LeaseFacts(
                "LS-1",
                "S",
                "operator",
                Resource.CIRCUIT,
                "33",
                days,
                List.of(new LeaseFacts.Terms(days, Purpose.OPERATE_SERVICE, service)),
                List.of("lease")),
            lessee,
            LESSOR);

    for (int i = 1; i < found.size(); i++) {
      if (found.get(i).kind() == found.get(i - 1).kind()) {
        assertThat(found.get(i).days().from()).isAfter(found.get(i - 1).days().until());
      }
    }
    assertThat(found)
        .allSatisfy(it -> assertThat(it.because()).doesNotHaveDuplicates().contains("lease"));
  }

  private static boolean holds(List<Violation> found, FindingKind kind, Day day) {
    return found.stream().anyMatch(it -> it.kind() == kind && it.days().contains(day.date()));
  }

  private static boolean says(Answer answer, String... codes) {
    return answer.reasons().stream().map(Reason::code).anyMatch(Set.of(codes)::contains);
  }
}
