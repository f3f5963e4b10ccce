package io.qinggui.notification.order;

import static io.qinggui.notification.language.SupersedingReason.LATER_BOUNDARY;
import static io.qinggui.notification.language.SupersedingReason.NOT_A_CARRIER;
import static io.qinggui.notification.order.OrderExamples.NOW;
import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.TELECOM;
import static io.qinggui.notification.order.OrderExamples.UNICOM;
import static io.qinggui.notification.order.OrderExamples.content;
import static io.qinggui.notification.order.OrderExamples.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.language.OrderAction;
import io.qinggui.notification.language.OrderCommand;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderCommand.Escalate;
import io.qinggui.notification.language.OrderCommand.Issue;
import io.qinggui.notification.language.OrderCommand.Patience;
import io.qinggui.notification.language.OrderCommand.Supersede;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

  private static final String ORDER = "ORDER-0F1E2D3C4B5A6978";
  private static final String NEXT = "ORDER-8796A5B4C3D2E1F0";
  private static final Patience PATIENCE = new Patience(Duration.ofHours(24), Duration.ofHours(72));

  private final DeciderFixture<OrderCommand, OrderEvent, OrderState> order =
      DeciderFixture.of(new OrderDecider());

  @Test
  void it_is_issued_once() {
    order.when(issue("BARRED")).then(issued("BARRED"));
    order.given(issued("BARRED")).when(issue("BARRED")).thenNothing();
  }

  @ParameterizedTest
  @EnumSource(names = "RESUMED", mode = EnumSource.Mode.EXCLUDE)
  void its_carrier_says_what_it_did(OrderAction action) {
    order
        .given(issued("BARRED"))
        .when(acknowledge("2018-01-02", action, "已断开"))
        .then(
            new OrderAcknowledged(QINGXI, ORDER, TELECOM, on("2018-01-02"), action.name(), "已断开"));
  }

  @Test
  void nobody_else_does() {
    List.of(
            Filer.ofCarrier(UNICOM),
            Filer.ofOperator(TELECOM),
            Filer.ofMinistry(),
            Filer.ofAdministration("33"),
            Filer.ofEvaluator())
        .forEach(
            filer -> {
              DeciderFixture<OrderCommand, OrderEvent, OrderState> open =
                  DeciderFixture.of(new OrderDecider());
              assertThat(
                      open.given(issued("BARRED")).when(stopped(filer)).thenRejected("forbidden"))
                  .extracting(Rejection::kind)
                  .isEqualTo(Rejection.Kind.FORBIDDEN);
              open.given(acknowledged("STOPPED")).when(stopped(filer)).thenRejected("forbidden");
            });
  }

  @Test
  void that_there_is_no_such_order_is_said_to_carriers_only() {
    order.when(stopped(Filer.ofCarrier(TELECOM))).thenRejected("order-unknown");
    order.when(stopped(Filer.ofOperator(QINGXI))).thenRejected("forbidden");
  }

  @ParameterizedTest
  @CsvSource({"2017-12-31, acknowledged-before-issued", "2018-01-04, date-in-future"})
  void it_is_not_acknowledged_before_it_was_issued_nor_in_the_future(String day, String code) {
    order
        .given(issued("BARRED"))
        .when(acknowledge(day, OrderAction.STOPPED, null))
        .thenRejected(code);
  }

  @ParameterizedTest
  @CsvSource({"2018-01-01", "2018-01-02", "2018-01-03"})
  void it_is_on_the_day_itself_and_until_today(String day) {
    order
        .given(issued("BARRED"))
        .when(acknowledge(day, OrderAction.STOPPED, null))
        .then(new OrderAcknowledged(QINGXI, ORDER, TELECOM, on(day), "STOPPED", null));
  }

  @Test
  void only_what_was_lifted_is_resumed() {
    order
        .given(issued("BARRED"))
        .when(acknowledge("2018-01-02", OrderAction.RESUMED, null))
        .thenRejected("nothing-to-resume");
    DeciderFixture.of(new OrderDecider())
        .given(issued("LIFTED"))
        .when(acknowledge("2018-01-02", OrderAction.RESUMED, null))
        .then(acknowledged("RESUMED"));
  }

  @Test
  void the_same_answer_again_is_no_news_and_another_one_is_refused() {
    order.given(issued("BARRED"), acknowledged("STOPPED"));
    order.when(acknowledge("2018-01-02", OrderAction.STOPPED, null)).thenNothing();
    for (Acknowledge other :
        List.of(
            acknowledge("2018-01-03", OrderAction.STOPPED, null),
            acknowledge("2018-01-02", OrderAction.OBJECTION, null),
            acknowledge("2018-01-02", OrderAction.STOPPED, "更正"))) {
      assertThat(order.when(other).thenRejected("already-acknowledged").details())
          .containsEntry("action", "STOPPED");
    }
  }

  @Test
  void one_that_was_superseded_is_answered_by_its_successor() {
    order.given(issued("BARRED")).givenCommands(supersede());
    assertThat(
            order
                .when(stopped(Filer.ofCarrier(TELECOM)))
                .thenRejected("order-superseded")
                .details())
        .containsEntry("supersededBy", NEXT);
    order.when(stopped(Filer.ofCarrier(UNICOM))).thenRejected("forbidden");
  }

  @Test
  void one_without_a_successor_is_void() {
    order
        .given(issued("BARRED"))
        .givenCommands(new Supersede(ORDER, null, NOT_A_CARRIER, NOW))
        .when(stopped(Filer.ofCarrier(TELECOM)))
        .thenRejected("order-void");
  }

  @Test
  void an_open_or_escalated_one_is_superseded_and_no_other() {
    OrderSuperseded end = new OrderSuperseded(QINGXI, ORDER, TELECOM, NEXT, "LATER_BOUNDARY", NOW);
    order.when(supersede()).thenNothing();
    order.given(issued("BARRED")).when(supersede()).then(end);
    order.given(escalated("33", 24)).when(supersede()).then(end);
    order.given(end).when(supersede()).thenNothing();
    DeciderFixture.of(new OrderDecider())
        .given(issued("BARRED"), acknowledged("STOPPED"))
        .when(supersede())
        .thenNothing();
  }

  @Test
  void after_a_day_the_administration_of_the_operators_province_is_told() {
    order.given(issued("BARRED"));
    order.when(escalate(NOW.plus(Duration.ofHours(24)).minusMillis(1), "33")).thenNothing();
    order.when(escalate(after(24), "33")).then(escalated("33", 24));
    order.when(escalate(after(25), "33")).then(escalated("33", 25));
  }

  @Test
  void after_three_days_the_ministry_is_told() {
    order.given(issued("BARRED"), escalated("33", 24));
    order.when(escalate(after(72).minusMillis(1), "33")).thenNothing();
    order.when(escalate(after(72), "33")).then(escalated("MIIT", 72));
    order.given(escalated("MIIT", 72)).when(escalate(after(500), "33")).thenNothing();
  }

  @Test
  void after_an_outage_both_are_told_in_order() {
    order
        .given(issued("BARRED"))
        .when(escalate(after(100), "33"))
        .then(escalated("33", 100), escalated("MIIT", 100));
  }

  @Test
  void where_the_province_is_not_known_the_ministry_is_told_once() {
    order.given(issued("BARRED"));
    order.when(escalate(after(24), null)).then(escalated("MIIT", 24));
    order.when(escalate(after(100), null)).then(escalated("MIIT", 100));
    order.given(escalated("MIIT", 24)).when(escalate(after(100), "33")).thenNothing();
  }

  @Test
  void nobody_is_told_of_what_was_acknowledged_or_superseded() {
    order.when(escalate(after(100), "33")).thenNothing();
    order.given(issued("BARRED"), acknowledged("STOPPED"));
    order.when(escalate(after(100), "33")).thenNothing();
    DeciderFixture.of(new OrderDecider())
        .given(issued("BARRED"))
        .givenCommands(supersede())
        .when(escalate(after(100), "33"))
        .thenNothing();
  }

  @Test
  void an_escalated_one_is_still_acknowledged() {
    order
        .given(issued("BARRED"), escalated("33", 24))
        .when(acknowledge("2018-01-02", OrderAction.STOPPED, null))
        .then(acknowledged("STOPPED"));
  }

  @Test
  void the_ministry_is_not_told_before_the_administration() {
    assertThatThrownBy(() -> new Patience(Duration.ofHours(2), Duration.ofHours(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Issue issue(String effect) {
    return new Issue(ORDER, QINGXI, TELECOM, content(effect), NOW);
  }

  private static OrderIssued issued(String effect) {
    return new OrderIssued(QINGXI, ORDER, TELECOM, content(effect), NOW);
  }

  private static OrderAcknowledged acknowledged(String action) {
    return new OrderAcknowledged(QINGXI, ORDER, TELECOM, on("2018-01-02"), action, null);
  }

  private static OrderEscalated escalated(String to, int hours) {
    return new OrderEscalated(QINGXI, ORDER, TELECOM, to, after(hours));
  }

  private static Acknowledge acknowledge(String day, OrderAction action, @Nullable String remark) {
    return new Acknowledge(
        ORDER, on(day), action, remark, Filer.ofCarrier(TELECOM), on("2018-01-03"));
  }

  private static Acknowledge stopped(Filer filer) {
    return new Acknowledge(
        ORDER, on("2018-01-02"), OrderAction.STOPPED, null, filer, on("2018-01-03"));
  }

  private static Supersede supersede() {
    return new Supersede(ORDER, NEXT, LATER_BOUNDARY, NOW);
  }

  private static Escalate escalate(Instant at, @Nullable String province) {
    return new Escalate(ORDER, province, PATIENCE, at);
  }

  private static Instant after(int hours) {
    return NOW.plus(Duration.ofHours(hours));
  }
}
