package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static io.qinggui.license.rules.Scenario.grant;
import static io.qinggui.license.rules.standing.CommitmentReview.Objection.LATE;
import static io.qinggui.license.rules.standing.CommitmentReview.Objection.NOT_CONCERNED;
import static io.qinggui.license.rules.standing.CommitmentReview.Objection.WRONG_ADDRESSEE;
import static io.qinggui.platform.reference.Service.CDN;
import static io.qinggui.platform.reference.Service.IDC;
import static io.qinggui.platform.reference.Service.ISP;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.standing.CommitmentReview;
import org.junit.jupiter.api.Test;

/** What an operator is told when it files a commitment. */
class CommitmentReviewTest {

  private static final RuleValues VALUES = Rulebook.notice2017().on(day("2017-03-31"));

  private static Scenario idcFrom(String grantedOn) {
    return Scenario.operator().license("L1", "33", grantedOn, "2022-11-29", grant(IDC, "33"));
  }

  private static CommitmentReview review(Scenario operator) {
    return CommitmentReview.of(
        operator.facts().commitments("L1").getFirst(),
        operator.facts().license("L1").orElseThrow(),
        VALUES);
  }

  @Test
  void on_time_and_to_the_issuer_it_is_effective() {
    CommitmentReview review =
        review(idcFrom("2014-01-01").committedToService("L1", CDN, "2017-03-31", "33"));
    assertThat(review.onTime()).isTrue();
    assertThat(review.effective()).isTrue();
    assertThat(review.reasons()).isEmpty();
  }

  @Test
  void a_day_late_it_is_not() {
    CommitmentReview review =
        review(idcFrom("2014-01-01").committedToService("L1", CDN, "2017-04-01", "33"));
    assertThat(review.onTime()).isFalse();
    assertThat(review.effective()).isFalse();
    assertThat(review.reasons()).containsExactly(LATE);
  }

  @Test
  void to_another_authority_it_is_on_time_and_not_effective() {
    CommitmentReview review =
        review(idcFrom("2014-01-01").committedToService("L1", CDN, "2017-03-30", "MIIT"));
    assertThat(review.onTime()).isTrue();
    assertThat(review.effective()).isFalse();
    assertThat(review.reasons()).containsExactly(WRONG_ADDRESSEE);
  }

  @Test
  void for_a_license_or_service_that_the_clause_does_not_name_it_has_no_effect() {
    assertThat(
            review(idcFrom("2016-03-01").committedToService("L1", CDN, "2017-03-01", "33"))
                .reasons())
        .containsExactly(NOT_CONCERNED);
    assertThat(
            review(idcFrom("2014-01-01").committedToService("L1", ISP, "2017-03-01", "33"))
                .reasons())
        .containsExactly(NOT_CONCERNED);
    assertThat(
            review(idcFrom("2012-12-01").committedToCompliance("L1", "2017-03-01", "33")).reasons())
        .containsExactly(NOT_CONCERNED);
    assertThat(
            review(idcFrom("2012-11-30").committedToCompliance("L1", "2017-03-01", "33")).reasons())
        .isEmpty();
  }

  @Test
  void everything_against_it_is_said_at_once() {
    assertThat(
            review(idcFrom("2016-03-01").committedToService("L1", CDN, "2017-04-01", "11"))
                .reasons())
        .containsExactly(LATE, WRONG_ADDRESSEE, NOT_CONCERNED);
  }
}
