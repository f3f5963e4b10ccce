package io.qinggui.license.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.FindingKind;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.finding.ObservedViolations;
import io.qinggui.license.rules.finding.Violation;
import io.qinggui.license.rules.standing.Standing;
import io.qinggui.license.rules.time.Interval;
import io.qinggui.platform.reference.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObservedViolationsTest {

  private static final String OPERATOR = "91330106MA27XF3P2D";
  private static final String SURVEY = "SVY-33-5D2A90E1F2A3B4C5";

  private final List<Fact> facts = new ArrayList<>();

  @Test
  void without_a_license_it_is_unlicensed_until_the_day_before_the_grant() {
    license("2017-03-01", "2022-02-28", Service.CDN, "33");

    seen(SURVEY, Service.CDN, "33", "2017-02-28");
    seen(SURVEY, Service.CDN, "33", "2017-03-01");
    seen(SURVEY, Service.CDN, "33", "2017-03-02");

    assertThat(violations(SURVEY))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(FindingKind.UNLICENSED);
              assertThat(it.operatorId()).isEqualTo(OPERATOR);
              assertThat(it.otherPartyId()).isNull();
              assertThat(it.days()).isEqualTo(new Interval(day("2017-02-28"), day("2017-03-01")));
              assertThat(it.because()).contains("event-1");
            });
  }

  @Test
  void elsewhere_it_is_out_of_region_and_beyond_the_grant_out_of_scope() {
    license("2014-05-01", "2019-04-30", Service.CDN, "33");

    seen(SURVEY, Service.CDN, "32", "2017-02-10");
    seen(SURVEY, Service.IDC, "33", "2017-02-10");
    seen(SURVEY, Service.CDN, "33", "2017-02-10");

    assertThat(violations(SURVEY))
        .extracting(Violation::kind, Violation::province, Violation::service)
        .containsExactly(
            tuple(FindingKind.OUT_OF_REGION, "32", Service.CDN),
            tuple(FindingKind.OUT_OF_SCOPE, "33", Service.IDC));
  }

  @Test
  void in_the_grace_it_is_none_and_on_the_day_after_it_is() {
    license("2014-05-01", "2019-04-30", Service.IDC, "33");
    facts.add(new Fact.ServiceReport(ref(), Service.CDN, "33", day("2016-06-01")));

    seen(SURVEY, Service.CDN, "33", "2017-03-31");
    assertThat(violations(SURVEY)).isEmpty();

    seen(SURVEY, Service.CDN, "33", "2017-04-01");
    assertThat(violations(SURVEY))
        .singleElement()
        .satisfies(it -> assertThat(it.kind()).isEqualTo(FindingKind.OUT_OF_SCOPE))
        .satisfies(it -> assertThat(it.days().from()).isEqualTo(day("2017-04-01")));
  }

  @Test
  void what_one_survey_saw_again_is_one_violation_from_the_first_day_to_the_last() {
    seen(SURVEY, Service.CDN, "33", "2017-02-20");
    seen(SURVEY, Service.CDN, "33", "2017-02-10");
    seen("SVY-33-0000000000000002", Service.CDN, "33", "2017-08-01");

    assertThat(violations(SURVEY))
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.days())
                    .isEqualTo(new Interval(day("2017-02-10"), day("2017-02-21"))));
    assertThat(violations("SVY-33-0000000000000002")).hasSize(1);
  }

  @Test
  void days_on_both_sides_of_a_license_are_two() {
    license("2017-03-01", "2017-05-31", Service.CDN, "33");

    seen(SURVEY, Service.CDN, "33", "2017-02-28");
    seen(SURVEY, Service.CDN, "33", "2017-06-01");

    assertThat(violations(SURVEY)).hasSize(2);
  }

  @Test
  void that_it_was_not_running_is_no_violation_and_takes_the_place_of_one_that_was() {
    FactRef wrong = seen(SURVEY, Service.CDN, "33", "2017-02-10");
    assertThat(violations(SURVEY)).hasSize(1);

    FactRef right = ref();
    facts.add(new Fact.Observation(right, SURVEY, Service.CDN, "33", false, day("2017-02-10")));
    facts.add(new Fact.Withdrawal(ref(), wrong.eventId(), right.eventId()));

    assertThat(violations(SURVEY)).isEmpty();
  }

  private void license(String grantedOn, String validUntil, Service service, String province) {
    facts.add(
        new Fact.License(
            ref(),
            "浙B1-1",
            "33",
            day(grantedOn),
            day(validUntil),
            List.of(new Fact.Grant(service, Set.of(province), false))));
  }

  private FactRef seen(String survey, Service service, String province, String on) {
    FactRef ref = ref();
    facts.add(new Fact.Observation(ref, survey, service, province, true, day(on)));
    return ref;
  }

  private FactRef ref() {
    return new FactRef("event-" + facts.size(), Instant.ofEpochSecond(1_000L + facts.size()));
  }

  private List<Violation> violations(String survey) {
    Standing standing = Standing.of(OperatorFacts.of(OPERATOR, facts), Rulebook.notice2017());
    return ObservedViolations.of(standing, survey);
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
