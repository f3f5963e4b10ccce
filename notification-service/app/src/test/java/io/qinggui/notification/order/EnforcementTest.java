package io.qinggui.notification.order;

import static io.qinggui.notification.language.SupersedingReason.CORRECTED;
import static io.qinggui.notification.language.SupersedingReason.LATER_BOUNDARY;
import static io.qinggui.notification.language.SupersedingReason.LATER_FACT;
import static io.qinggui.notification.language.SupersedingReason.NOT_A_CARRIER;
import static io.qinggui.notification.order.OrderExamples.BOTH;
import static io.qinggui.notification.order.OrderExamples.NOW;
import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.TELECOM;
import static io.qinggui.notification.order.OrderExamples.UNICOM;
import static io.qinggui.notification.order.OrderExamples.barred;
import static io.qinggui.notification.order.OrderExamples.carriers;
import static io.qinggui.notification.order.OrderExamples.closed;
import static io.qinggui.notification.order.OrderExamples.corrected;
import static io.qinggui.notification.order.OrderExamples.on;
import static io.qinggui.notification.order.OrderExamples.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.EnforcementCommand;
import io.qinggui.notification.language.EnforcementEvent;
import io.qinggui.notification.language.EnforcementEvent.Addressed;
import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;
import io.qinggui.notification.language.OrderCommand.Issue;
import io.qinggui.notification.language.OrderCommand.Supersede;
import io.qinggui.notification.language.OrderContent;
import io.qinggui.notification.language.SupersedingReason;
import io.qinggui.platform.testkit.DeciderFixture;
import io.qinggui.platform.testkit.DeciderFixture.Result;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnforcementTest {

  private final DeciderFixture<EnforcementCommand, EnforcementEvent, Enforcement> carriersKnow =
      DeciderFixture.of(new EnforcementDecider());

  @Test
  void a_ban_is_ordered_once_of_every_carrier() {
    Result<EnforcementEvent> result =
        carriersKnow.when(standing("2018-01-01", barred("CDN", "33", "2018-01-01")));
    EnforcementNoted noted = noted(result);
    assertThat(noted.content().effect()).isEqualTo("BARRED");
    assertThat(noted.content().services()).containsExactly("CDN");
    assertThat(noted.content().provinces()).containsExactly("33");
    assertThat(noted.content().clause()).isEqualTo("二(一)2");
    assertThat(result.entailed())
        .containsExactly(issue(noted, TELECOM), issue(noted, UNICOM))
        .doesNotHaveDuplicates();
  }

  @Test
  void who_has_no_such_effects_is_not_spoken_of() {
    carriersKnow.when(standing("2018-01-01")).thenNothing();
  }

  @Test
  void the_same_again_is_no_order_whatever_is_behind_it() {
    carriersKnow.givenCommands(standing("2018-01-01", barred("CDN", null, "2018-01-01")));
    carriersKnow.when(standing("2018-05-01", barred("CDN", null, "2018-01-01"))).thenNothing();
    carriersKnow
        .when(
            standing(
                "2018-05-01", barred("CDN", null, "2018-01-01"), closed("CDN", "33", "2018-05-01")))
        .thenNothing();
  }

  @Test
  void the_carrier_that_is_barred_is_not_asked_to_bar_itself() {
    EnforcementNoted noted =
        noted(
            carriersKnow.when(
                standing(
                    "2018-01-01",
                    false,
                    Set.of(TELECOM, QINGXI),
                    barred(null, null, "2018-01-01"))));
    assertThat(noted.orders()).extracting(Addressed::addressee).containsExactly(TELECOM);
  }

  @Test
  void a_later_boundary_takes_the_place_of_every_order_before() {
    EnforcementNoted before = given(standing("2018-01-01", closed("CDN", null, "2018-01-01")));
    Result<EnforcementEvent> result =
        carriersKnow.when(standing("2018-06-01", barred("CDN", null, "2018-06-01")));
    EnforcementNoted after = noted(result);
    assertThat(result.entailed())
        .containsExactly(
            issue(after, TELECOM),
            issue(after, UNICOM),
            supersede(before, after, TELECOM, LATER_BOUNDARY),
            supersede(before, after, UNICOM, LATER_BOUNDARY));
  }

  @Test
  void when_nothing_is_left_that_is_an_order_too() {
    EnforcementNoted before = given(standing("2018-01-01", barred("CDN", "33", "2018-01-01")));
    Result<EnforcementEvent> result = carriersKnow.when(standing("2018-06-01"));
    EnforcementNoted after = noted(result);
    OrderContent lifted = after.content();
    assertThat(lifted.effect()).isEqualTo("LIFTED");
    assertThat(lifted.since()).isEqualTo(on("2018-06-01"));
    assertThat(lifted.services()).containsExactly("CDN");
    assertThat(lifted.clause()).isEqualTo(before.content().clause());
    assertThat(result.entailed()).contains(supersede(before, after, UNICOM, LATER_BOUNDARY));
    given(standing("2018-06-01"));
    carriersKnow.when(standing("2018-07-01")).thenNothing();
  }

  @Test
  void a_ban_that_comes_back_is_ordered_again_by_another_order() {
    EnforcementNoted first = given(standing("2018-01-01", barred("CDN", null, "2018-01-01")));
    given(standing("2018-01-01"));
    EnforcementNoted again =
        noted(carriersKnow.when(standing("2018-01-01", barred("CDN", null, "2018-01-01"))));
    assertThat(again.orders()).hasSize(2).doesNotContainAnyElementsOf(first.orders());
  }

  @Test
  void what_a_correction_took_away_is_superseded_with_that_reason() {
    EnforcementNoted before = given(standing("2018-01-01", barred("CDN", null, "2018-01-01")));
    Result<EnforcementEvent> result = carriersKnow.when(corrected("2018-01-01"));
    assertThat(result.entailed()).contains(supersede(before, noted(result), TELECOM, CORRECTED));
  }

  @Test
  void a_correction_that_makes_it_worse_takes_no_cause_away() {
    EnforcementNoted before = given(standing("2018-01-01", closed("CDN", null, "2018-01-01")));
    Result<EnforcementEvent> result =
        carriersKnow.when(corrected("2018-01-01", barred("CDN", null, "2018-01-01")));
    assertThat(result.entailed()).contains(supersede(before, noted(result), TELECOM, LATER_FACT));
  }

  @Test
  void a_fact_that_was_recorded_late_is_another_reason_than_a_later_boundary() {
    EnforcementNoted before = given(standing("2018-01-01", barred("CDN", null, "2018-01-01")));
    Result<EnforcementEvent> result = carriersKnow.when(standing("2018-01-01"));
    assertThat(result.entailed()).contains(supersede(before, noted(result), TELECOM, LATER_FACT));
  }

  @Test
  void an_order_holds_from_the_day_on_which_its_last_part_began() {
    assertThat(
            noted(
                    carriersKnow.when(
                        standing(
                            "2018-09-01",
                            barred("CDN", "33", "2018-01-01"),
                            barred("IDC", "33", "2018-03-01"))))
                .content()
                .since())
        .as("the boundary itself meant nothing to carriers")
        .isEqualTo(on("2018-03-01"));
  }

  @Test
  void where_a_part_falls_away_the_rest_is_said_from_the_boundary_on() {
    given(
        standing(
            "2018-03-01", barred("CDN", "33", "2018-01-01"), barred("IDC", "33", "2018-03-01")));
    assertThat(
            noted(carriersKnow.when(standing("2018-06-01", barred("CDN", "33", "2018-01-01"))))
                .content()
                .since())
        .isEqualTo(on("2018-06-01"));
  }

  @Test
  void a_ban_since_ever_is_said_from_the_boundary_on() {
    assertThat(
            noted(carriersKnow.when(standing("2018-06-01", barred("CDN", null, null))))
                .content()
                .since())
        .isEqualTo(on("2018-06-01"));
  }

  @Test
  void a_carrier_that_becomes_known_later_is_told_what_holds() {
    EnforcementNoted before =
        given(standing("2018-01-01", false, Set.of(TELECOM), barred("CDN", null, "2018-01-01")));
    Result<EnforcementEvent> result = carriersKnow.when(carriers(TELECOM, UNICOM));
    EnforcementNoted after = noted(result);
    assertThat(after.content()).isEqualTo(before.content());
    assertThat(after.orders()).containsAll(before.orders());
    assertThat(result.entailed()).containsExactly(issue(after, UNICOM));
    given(carriers(TELECOM, UNICOM));
    carriersKnow.when(carriers(TELECOM, UNICOM)).thenNothing();
  }

  @Test
  void also_when_no_carrier_was_known_at_all() {
    given(standing("2018-01-01", false, Set.of(), barred("CDN", null, "2018-01-01")));
    assertThat(noted(carriersKnow.when(carriers(TELECOM))).orders()).hasSize(1);
  }

  @Test
  void but_not_what_was_lifted_before_it_came() {
    given(standing("2018-01-01", false, Set.of(TELECOM), barred("CDN", null, "2018-01-01")));
    Result<EnforcementEvent> lifting = carriersKnow.when(standing("2018-06-01", false, BOTH));
    assertThat(noted(lifting).orders()).extracting(Addressed::addressee).containsExactly(TELECOM);
    given(standing("2018-06-01", false, BOTH));
    carriersKnow.when(carriers(TELECOM, UNICOM)).thenNothing();
  }

  @Test
  void nobody_is_told_of_whom_nothing_was_said() {
    carriersKnow.when(carriers(TELECOM)).thenNothing();
  }

  @Test
  void an_order_to_who_is_no_carrier_any_more_is_void() {
    EnforcementNoted before = given(standing("2018-01-01", barred("CDN", null, "2018-01-01")));
    Result<EnforcementEvent> result = carriersKnow.when(carriers(TELECOM));
    assertThat(result.entailed())
        .containsExactly(new Supersede(order(before, UNICOM), null, NOT_A_CARRIER, NOW));
    given(carriers(TELECOM));
    EnforcementNoted again = noted(carriersKnow.when(carriers(TELECOM, UNICOM)));
    assertThat(order(again, UNICOM)).as("a new one").isNotEqualTo(order(before, UNICOM));
  }

  @Test
  void who_was_no_carrier_for_a_while_is_told_of_the_lifting_when_it_is_one_again() {
    given(standing("2018-01-01", barred("CDN", null, "2018-01-01")));
    given(carriers(TELECOM));
    given(standing("2018-06-01", false, Set.of(TELECOM)));
    Result<EnforcementEvent> result = carriersKnow.when(carriers(TELECOM, UNICOM));
    assertThat(noted(result).content().effect()).isEqualTo("LIFTED");
    assertThat(result.entailed()).containsExactly(issue(noted(result), UNICOM));
    given(carriers(TELECOM, UNICOM));
    given(carriers(TELECOM));
    carriersKnow.when(carriers(TELECOM, UNICOM)).thenNothing();
  }

  private EnforcementNoted given(EnforcementCommand command) {
    EnforcementNoted noted = noted(carriersKnow.when(command));
    carriersKnow.givenCommands(command);
    return noted;
  }

  private static EnforcementNoted noted(Result<EnforcementEvent> result) {
    assertThat(result.events()).hasSize(1);
    return (EnforcementNoted) result.events().getFirst();
  }

  private static Issue issue(EnforcementNoted noted, String carrier) {
    return new Issue(order(noted, carrier), QINGXI, carrier, noted.content(), NOW);
  }

  private static Supersede supersede(
      EnforcementNoted before, EnforcementNoted after, String carrier, SupersedingReason reason) {
    return new Supersede(order(before, carrier), order(after, carrier), reason, NOW);
  }

  private static String order(EnforcementNoted noted, String carrier) {
    List<String> ids =
        noted.orders().stream()
            .filter(each -> each.addressee().equals(carrier))
            .map(Addressed::orderId)
            .toList();
    assertThat(ids).hasSize(1);
    return ids.getFirst();
  }
}
