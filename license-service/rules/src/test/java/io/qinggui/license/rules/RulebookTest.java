package io.qinggui.license.rules;

import static io.qinggui.license.rules.Scenario.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.qinggui.license.rules.book.Amendment;
import io.qinggui.license.rules.book.AmendmentProblem;
import io.qinggui.license.rules.book.InvalidAmendmentException;
import io.qinggui.license.rules.book.RuleValue;
import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.book.ValueName;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.RequiredSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The law as data: values, amendments, and what was known of them when. */
class RulebookTest {

  private static final Instant PUBLISHED = Instant.parse("2018-05-10T08:00:00Z");

  static Rulebook amended(@Nullable LocalDate from, Map<String, Object> values) {
    return Rulebook.notice2017().amendedBy(amendment("A1", PUBLISHED, from, values));
  }

  private static Amendment amendment(
      String id, Instant recordedAt, @Nullable LocalDate from, Map<String, Object> values) {
    return new Amendment(
        new FactRef("event-" + id, recordedAt),
        id,
        "basis of " + id,
        day("2018-05-10"),
        from,
        values);
  }

  private static Rulebook extendedTo(String date) {
    return amended(null, Map.of("campaignEndsOn", date));
  }

  @Test
  void the_campaign_ends_with_the_day_that_the_notice_names() {
    Rulebook notice = Rulebook.notice2017();
    assertThat(notice.on(day("2017-01-16")).campaignOpenOn(day("2017-01-16"))).isFalse();
    assertThat(notice.on(day("2017-01-17")).campaignOpenOn(day("2017-01-17"))).isTrue();
    assertThat(notice.on(day("2018-03-31")).campaignOpenOn(day("2018-03-31"))).isTrue();
    assertThat(notice.on(day("2018-04-01")).campaignOpenOn(day("2018-04-01"))).isFalse();
  }

  @Test
  void an_extension_counts_for_earlier_legal_dates_once_it_is_known() {
    Rulebook extended = extendedTo("2019-03-31");
    LocalDate april = day("2018-04-15");
    assertThat(extended.on(april).campaignOpenOn(april)).isTrue();
    Rulebook before = extended.knownAt(Instant.parse("2018-04-20T00:00:00Z"));
    assertThat(before.on(april).campaignOpenOn(april)).isFalse();
    assertThat(before.version()).isEqualTo(Rulebook.notice2017().version());
    Rulebook after = extended.knownAt(PUBLISHED);
    assertThat(after.on(april).campaignOpenOn(april)).isTrue();
  }

  @Test
  void a_value_says_what_it_rests_on() {
    RuleValue value =
        extendedTo("2019-03-31").on(day("2018-04-15")).value(ValueName.CAMPAIGN_ENDS_ON);
    assertThat(value.plain()).isEqualTo("2019-03-31");
    assertThat(value.basis()).isEqualTo("basis of A1");
    assertThat(value.amendment()).isEqualTo("event-A1");
    RuleValue other = extendedTo("2019-03-31").on(day("2018-04-15")).value(ValueName.RUNNING_BY);
    assertThat(other.basis()).isEqualTo("工信部信管函〔2017〕32号");
    assertThat(other.amendment()).isNull();
  }

  @Test
  void every_value_of_the_notice_has_a_clause_and_its_own_type() {
    assertThat(Rulebook.notice2017().on(day("2017-01-17")).all())
        .hasSize(ValueName.values().length)
        .allSatisfy(it -> assertThat(it.name().clause()).isNotBlank());
    assertThat(Rulebook.problems(plain(Rulebook.notice2017()))).isEmpty();
  }

  private static Map<String, Object> plain(Rulebook rulebook) {
    return rulebook.on(day("2017-01-17")).all().stream()
        .collect(Collectors.toMap(it -> it.name().key(), RuleValue::plain));
  }

  @Test
  void a_value_with_its_own_entry_into_force_counts_from_then() {
    Rulebook order42 = amended(day("2017-09-01"), Map.of("annualCheckBasis", "年报，第42号令"));
    assertThat(order42.on(day("2017-08-31")).text(ValueName.ANNUAL_CHECK_BASIS)).startsWith("年检");
    assertThat(order42.on(day("2017-09-01")).text(ValueName.ANNUAL_CHECK_BASIS)).startsWith("年报");
    assertThat(order42.eras()).hasSize(2);
  }

  @Test
  void the_last_recorded_amendment_wins_in_whatever_order_they_come() {
    Amendment first = amendment("A1", PUBLISHED, null, Map.of("campaignEndsOn", "2018-12-31"));
    Amendment second =
        amendment("A2", PUBLISHED.plusSeconds(1), null, Map.of("campaignEndsOn", "2019-03-31"));
    Rulebook inOrder = Rulebook.notice2017().amendedBy(first).amendedBy(second);
    Rulebook reversed = Rulebook.notice2017().amendedBy(List.of(second, first));
    assertThat(inOrder.on(day("2018-04-15")).date(ValueName.CAMPAIGN_ENDS_ON))
        .isEqualTo("2019-03-31");
    assertThat(reversed.version()).isEqualTo(inOrder.version());
    assertThat(inOrder.version())
        .isNotEqualTo(Rulebook.notice2017().amendedBy(second).version())
        .isNotEqualTo(Rulebook.notice2017().version());
  }

  @Test
  void numbers_and_lists_are_read_in_the_forms_that_json_has() {
    Rulebook amended =
        amended(
            null,
            Map.of(
                "renewalLeadDays",
                60L,
                "customerNoticeDays",
                "45",
                "expansionSystemsCdn",
                List.of("NETWORK_SECURITY", "ISMS", "ISMS"),
                "pendingApplicants",
                List.of("b", "a")));
    assertThat(amended.on(day("2018-01-01")).number(ValueName.RENEWAL_LEAD_DAYS)).isEqualTo(60);
    assertThat(amended.on(day("2018-01-01")).number(ValueName.CUSTOMER_NOTICE_DAYS)).isEqualTo(45);
    assertThat(amended.on(day("2018-01-01")).systems(ValueName.EXPANSION_SYSTEMS_CDN))
        .containsExactly(RequiredSystem.ISMS, RequiredSystem.NETWORK_SECURITY);
    assertThat(amended.on(day("2018-01-01")).operators(ValueName.PENDING_APPLICANTS))
        .containsExactly("a", "b");
  }

  @Test
  void what_cannot_be_a_value_is_named() {
    Map<String, Object> wrong =
        Map.of(
            "noSuch", "1",
            "campaignEndsOn", "2018-02-30",
            "renewalLeadDays", "many",
            "customerNoticeDays", -1,
            "ismsCheckYear", 2017.5,
            "admissionSystemsIdc", List.of("COFFEE"),
            "pendingApplicants", "operator",
            "annualCheckBasis", " ");
    assertThat(Rulebook.problems(wrong))
        .extracting(AmendmentProblem::name, AmendmentProblem::code)
        .containsExactly(
            tuple("admissionSystemsIdc", "invalid-value"),
            tuple("annualCheckBasis", "invalid-value"),
            tuple("campaignEndsOn", "invalid-value"),
            tuple("customerNoticeDays", "invalid-value"),
            tuple("ismsCheckYear", "invalid-value"),
            tuple("noSuch", "unknown-value"),
            tuple("pendingApplicants", "invalid-value"),
            tuple("renewalLeadDays", "invalid-value"));
    assertThatThrownBy(() -> amended(null, Map.of("noSuch", "1")))
        .isInstanceOf(InvalidAmendmentException.class);
  }
}
