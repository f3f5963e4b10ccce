package io.qinggui.notification.policy;

import static io.qinggui.notification.order.OrderExamples.NOW;
import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.TELECOM;
import static io.qinggui.notification.order.OrderExamples.UNICOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.contract.Effect;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.notification.notedoperator.runtime.NotedOperators;
import io.qinggui.notification.order.OrderWiring;
import io.qinggui.notification.order.runtime.Addressing;
import io.qinggui.operator.contract.FactWithdrawn;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.contract.OperatorRegistered;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderPoliciesTest {

  private static final Instant ANNOUNCED = Instant.parse("2018-01-01T00:59:59Z");
  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final LocalDate REGISTERED = LocalDate.of(2014, 5, 1);

  private volatile Instant now = NOW;
  private final MemoryLedger ledger = new MemoryLedger("notification", () -> now);
  private final EventCatalog<NotificationEvent> catalog = EventCatalog.of(NotificationEvent.class);
  private final AxonCommands<NotificationEvent> commands = OrderWiring.commands(ledger, catalog);
  private final NotedOperators operators = new NotedOperators(ledger, catalog);
  private final Policy onStanding =
      new OrderPolicies()
          .whenStandingChanged(
              commands,
              operators,
              id -> Optional.of("青溪"),
              new Addressing(operators, commands),
              () -> now);
  private final Policy onRegistration = new OrderPolicies().whenOperatorWasRegistered(commands);

  @AfterEach
  void close() {
    commands.close();
  }

  @Test
  void they_are_known_by_stable_names() {
    assertThat(onStanding.name())
        .isEqualTo("when-standing-changed-then-order-carriers-to-enforce-it");
    assertThat(onStanding.topic()).isEqualTo("qinggui.license");
    assertThat(onStanding.types()).containsExactly("io.qinggui.license.standing-changed.v1");
    assertThat(onRegistration.name())
        .isEqualTo("when-operator-was-registered-then-note-it-for-orders");
    assertThat(onRegistration.topic()).isEqualTo("qinggui.operator");
    assertThat(onRegistration.types())
        .containsExactlyInAnyOrder(
            "io.qinggui.operator.operator-registered.v1", "io.qinggui.operator.fact-withdrawn.v1");
  }

  @Test
  void a_current_standing_is_an_order_to_each_carrier_once() {
    carriersAre(TELECOM, UNICOM);
    onStanding.apply(standing("s1", true, null, barred()));
    onStanding.apply(standing("s1", true, null, barred()));
    assertThat(issued()).extracting(OrderIssued::addressee).containsExactly(TELECOM, UNICOM);
    OrderIssued order = issued().getFirst();
    assertThat(order.issuedAt()).isEqualTo(NOW);
    assertThat(order.content().text().zh()).contains("青溪（" + QINGXI + "）");
    assertThat(order.content().effects())
        .singleElement()
        .satisfies(each -> assertThat(each.because()).containsExactly("fact"))
        .satisfies(each -> assertThat(each.code()).isEqualTo("COMMITMENT_BROKEN"));
  }

  @Test
  void it_says_where_the_decision_can_be_asked_for_as_it_was() {
    carriersAre(TELECOM);
    onStanding.apply(standing("s1", true, null, barred()));
    assertThat(issued().getFirst().content().decision())
        .isEqualTo(
            "/api/v1/operators/"
                + QINGXI
                + "/standing?validAt=2017-12-31T16:00:00Z&knownAt=2018-01-01T00:59:59Z");
  }

  @Test
  void what_is_not_current_or_does_not_say_so_is_no_order() {
    carriersAre(TELECOM);
    onStanding.apply(standing("s1", false, null, barred()));
    onStanding.apply(standing("s2", null, null, barred()));
    assertThat(issued()).isEmpty();
  }

  @Test
  void a_standing_that_is_over_by_itself_is_no_order() {
    carriersAre(TELECOM);
    onStanding.apply(standing("yesterday", true, FIRST.minusDays(1), barred()));
    onStanding.apply(standing("today", true, FIRST, barred()));
    assertThat(issued()).isEmpty();
    onStanding.apply(standing("tomorrow", true, FIRST.plusDays(1), barred()));
    assertThat(issued()).hasSize(1);
  }

  @Test
  void effects_that_carriers_do_not_enforce_are_no_order() {
    carriersAre(TELECOM);
    onStanding.apply(
        standing(
            "s1", true, null, effect("CREDIT_CAUTION"), effect("NO_RENEWAL"), effect("GRACE")));
    assertThat(ledger.readStream("enforcement/" + QINGXI, 0)).isEmpty();
  }

  @Test
  void a_correction_that_takes_the_cause_away_supersedes_with_that_reason() {
    carriersAre(TELECOM);
    onStanding.apply(standing("s1", true, null, barred()));
    onStanding.apply(
        received(
            "s2",
            "io.qinggui.license.standing-changed.v1",
            QINGXI,
            new Published(QINGXI, FIRST, List.of(), null, List.of("withdrawal"), true)));
    assertThat(orderEvents())
        .last()
        .isInstanceOfSatisfying(
            OrderSuperseded.class, it -> assertThat(it.reason()).isEqualTo("CORRECTED"));
    assertThat(issued().getLast().content().effect()).isEqualTo("LIFTED");
  }

  @Test
  void orders_are_in_the_history_of_the_operator_and_notes_are_not() {
    carriersAre(TELECOM);
    onStanding.apply(standing("s1", true, null, barred()));
    assertThat(ledger.readSubject(QINGXI, 0, 10))
        .singleElement()
        .satisfies(it -> assertThat(it.type()).isEqualTo("io.qinggui.notification.order-issued"));
  }

  @Test
  void a_carrier_that_came_while_the_standing_was_taken_is_told_as_well() {
    onStanding.apply(standing("s1", true, null, barred()));
    carriersAre(TELECOM);
    onStanding.apply(standing("s1", true, null, barred()));
    assertThat(issued()).extracting(OrderIssued::addressee).containsExactly(TELECOM);
  }

  @Test
  void of_a_registration_province_and_kind_are_noted() {
    onRegistration.apply(registered("r1", QINGXI, "ENTERPRISE", "33"));
    onRegistration.apply(registered("r1", QINGXI, "ENTERPRISE", "33"));
    assertThat(operators.provinceOf(QINGXI)).contains("33");
    assertThat(operators.carriers()).isEmpty();
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void of_a_corrected_registration_the_right_one_is_noted() {
    onRegistration.apply(registered("r1", TELECOM, "CARRIER", "11"));
    onRegistration.apply(withdrawn("w1", TELECOM, "r1", "r2"));
    assertThat(operators.carriers()).containsExactly(TELECOM);
    onRegistration.apply(registered("r2", TELECOM, "ENTERPRISE", "12"));
    assertThat(operators.carriers()).isEmpty();
    assertThat(operators.provinceOf(TELECOM)).contains("12");
  }

  @Test
  void a_withdrawn_registration_is_noted_no_more() {
    onRegistration.apply(registered("r1", TELECOM, "CARRIER", "11"));
    onRegistration.apply(withdrawn("w1", TELECOM, "r1", null));
    assertThat(operators.carriers()).isEmpty();
    assertThat(operators.provinceOf(TELECOM)).isEmpty();
  }

  @Test
  void what_else_is_withdrawn_there_was_not_noted() {
    onRegistration.apply(registered("r1", TELECOM, "CARRIER", "11"));
    onRegistration.apply(
        received(
            "w1",
            FactWithdrawn.TYPE,
            TELECOM,
            FactWithdrawn.of(
                TELECOM, "r1", "io.qinggui.operator.service-reported", REGISTERED, null)));
    assertThat(operators.carriers()).containsExactly(TELECOM);
  }

  /** As license-service publishes it, with a field that orders do not need. */
  private record Published(
      String operatorId,
      LocalDate changedOn,
      List<Effect> effects,
      @Nullable LocalDate nextChangeAt,
      @Nullable List<String> corrections,
      @Nullable Boolean current) {}

  private void carriersAre(String... carriers) {
    Stream.of(carriers)
        .forEach(each -> onRegistration.apply(registered("r-" + each, each, "CARRIER", "11")));
  }

  private List<OrderIssued> issued() {
    return orderEvents().stream()
        .filter(OrderIssued.class::isInstance)
        .map(OrderIssued.class::cast)
        .toList();
  }

  private List<OrderEvent> orderEvents() {
    return ledger.readSubject(QINGXI, 0, 100).stream()
        .map(each -> (OrderEvent) catalog.read(each).event())
        .toList();
  }

  private static Effect barred() {
    return effect("BARRED");
  }

  private static Effect effect(String effect) {
    return new Effect(
        "G1",
        "COMMITMENT_BROKEN",
        "二(一)2",
        effect,
        "CDN",
        "33",
        null,
        null,
        FIRST,
        null,
        List.of("fact"));
  }

  private static ReceivedEvent standing(
      String id, @Nullable Boolean current, @Nullable LocalDate nextChangeAt, Effect... effects) {
    return received(
        id,
        "io.qinggui.license.standing-changed.v1",
        QINGXI,
        new Published(QINGXI, FIRST, List.of(effects), nextChangeAt, null, current));
  }

  private static ReceivedEvent registered(
      String id, String operatorId, String kind, String province) {
    OperatorFact fact = new OperatorRegistered(operatorId, operatorId, "名称", kind, province);
    return received(id, fact.cloudEventType(), operatorId, fact);
  }

  private static ReceivedEvent withdrawn(
      String id, String operatorId, String wrong, @Nullable String replacedBy) {
    return received(
        id,
        FactWithdrawn.TYPE,
        operatorId,
        FactWithdrawn.of(
            operatorId, wrong, "io.qinggui.operator.operator-registered", REGISTERED, replacedBy));
  }

  private static ReceivedEvent received(String id, String type, String subject, Object data) {
    return new ReceivedEvent(
        id,
        "license",
        7,
        type,
        subject,
        ANNOUNCED,
        REGISTERED,
        null,
        EventJson.mapper().valueToTree(data),
        new byte[0]);
  }
}
