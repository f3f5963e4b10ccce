package io.qinggui.notification.order.runtime;

import static io.qinggui.notification.order.OrderExamples.NOW;
import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.TELECOM;
import static io.qinggui.notification.order.OrderExamples.UNICOM;
import static io.qinggui.notification.order.OrderExamples.barred;
import static io.qinggui.notification.order.OrderExamples.on;
import static io.qinggui.notification.order.OrderExamples.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperator;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperatorWithdrawal;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderAction;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderCommand.Patience;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.notification.notedoperator.runtime.NotedOperators;
import io.qinggui.notification.order.OrderWiring;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.projection.ProjectionRunner;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Time passes by a simulated clock. */
class OrderSweepTest {

  private static final Patience PATIENCE = new Patience(Duration.ofHours(24), Duration.ofDays(3));

  private volatile Instant now = NOW;
  private final MemoryLedger ledger = new MemoryLedger("notification", () -> now);
  private final MemoryConsumerStore consumers = new MemoryConsumerStore();
  private final EventCatalog<NotificationEvent> catalog = EventCatalog.of(NotificationEvent.class);
  private final Instance one = new Instance();

  /** One instance of the service over the shared ledger. */
  private final class Instance implements AutoCloseable {

    private final AxonCommands<NotificationEvent> commands = OrderWiring.commands(ledger, catalog);
    private final MongoDatabase database = EmbeddedMongo.shared().freshDatabase();
    private final ProjectionRunner orders =
        ProjectionRunner.start(
            OrderProjections.orders(catalog),
            ledger,
            new MemoryConsumerStore(),
            database,
            () -> now);
    private final ProjectionRunner enforcements =
        ProjectionRunner.start(
            OrderProjections.enforcements(catalog),
            ledger,
            new MemoryConsumerStore(),
            database,
            () -> now);
    private final OrderSweep sweep = sweep(consumers);

    OrderSweep sweep(MemoryConsumerStore kept) {
      NotedOperators operators = new NotedOperators(ledger, catalog);
      return new OrderSweep(
          ledger,
          List.of(orders, enforcements),
          new OpenOrders(
              new ReadModel<>(database, OrderProjections.orders(catalog), () -> {}),
              operators,
              commands,
              PATIENCE),
          new ReadModel<>(database, OrderProjections.enforcements(catalog), () -> {}),
          operators,
          new Addressing(operators, commands),
          kept,
          () -> now);
    }

    @Override
    public void close() {
      orders.close();
      enforcements.close();
      commands.close();
    }
  }

  @BeforeEach
  void barQingxi() {
    register(QINGXI, "ENTERPRISE", "33");
    register(TELECOM, "CARRIER", "11");
    send(standing("2018-01-01", false, Set.of(TELECOM), barred("CDN", null, "2018-01-01")));
  }

  @AfterEach
  void close() {
    one.close();
  }

  @Test
  void before_the_time_nobody_is_told() {
    now = NOW.plus(Duration.ofHours(24)).minusMillis(1);
    assertThat(one.sweep.run()).isTrue();
    assertThat(escalated()).isEmpty();
  }

  @Test
  void at_the_time_the_administration_of_the_operators_province_is_told_once() {
    now = NOW.plus(Duration.ofHours(24));
    assertThat(one.sweep.run()).isTrue();
    assertThat(escalated()).containsExactly("33");
    now = NOW.plus(Duration.ofHours(71));
    assertThat(one.sweep.run()).isTrue();
    assertThat(escalated()).containsExactly("33");
  }

  @Test
  void then_the_ministry_is_told_once() {
    now = NOW.plus(Duration.ofHours(24));
    assertThat(one.sweep.run()).isTrue();
    now = NOW.plus(Duration.ofDays(3));
    assertThat(one.sweep.run()).isTrue();
    assertThat(one.sweep.run()).isTrue();
    assertThat(escalated()).containsExactly("33", "MIIT");
  }

  @Test
  void after_an_outage_both_are_told_at_once_in_order_and_at_the_true_time() {
    now = NOW.plus(Duration.ofDays(30));
    assertThat(one.sweep.run()).isTrue();
    assertThat(escalated()).containsExactly("33", "MIIT");
    assertThat(events(OrderEscalated.class))
        .allSatisfy(each -> assertThat(each.escalatedAt()).isEqualTo(now));
  }

  @Test
  void of_what_was_acknowledged_nobody_is_told() {
    send(
        new Acknowledge(
            events(OrderIssued.class).getFirst().orderId(),
            on("2018-01-01"),
            OrderAction.STOPPED,
            null,
            Filer.ofCarrier(TELECOM),
            on("2018-01-01")));
    now = NOW.plus(Duration.ofDays(30));
    assertThat(one.sweep.run()).isTrue();
    assertThat(escalated()).isEmpty();
  }

  @Test
  void of_what_was_superseded_nobody_is_told_but_of_its_successor() {
    send(standing("2018-01-01", false, Set.of(TELECOM)));
    now = NOW.plus(Duration.ofHours(24));
    assertThat(one.sweep.run()).isTrue();
    assertThat(events(OrderEscalated.class))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.orderId())
                    .isEqualTo(events(OrderIssued.class).getLast().orderId()));
  }

  @Test
  void where_the_province_is_not_known_the_ministry_is_told() {
    send(new NoteOperatorWithdrawal(QINGXI, "registration-" + QINGXI, on("2014-05-01")));
    now = NOW.plus(Duration.ofHours(24));
    assertThat(one.sweep.run()).isTrue();
    assertThat(escalated()).containsExactly("MIIT");
  }

  @Test
  void two_instances_that_look_at_once_tell_once() throws Exception {
    now = NOW.plus(Duration.ofHours(80));
    try (Instance other = new Instance();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(one.sweep::run);
      var second = threads.submit(() -> other.sweep(new MemoryConsumerStore()).run());
      assertThat(first.get()).isTrue();
      assertThat(second.get()).isTrue();
    }
    assertThat(escalated()).containsExactly("33", "MIIT");
  }

  @Test
  void a_carrier_that_becomes_known_later_is_told_what_holds_once() {
    assertThat(one.sweep.run()).isTrue();
    register(UNICOM, "CARRIER", "11");
    assertThat(one.sweep.run()).isTrue();
    assertThat(one.sweep.run()).isTrue();
    assertThat(events(OrderIssued.class))
        .extracting(OrderIssued::addressee)
        .containsExactly(TELECOM, UNICOM);
  }

  @Test
  void an_order_to_who_is_no_carrier_any_more_is_void() {
    send(new NoteOperatorWithdrawal(TELECOM, "registration-" + TELECOM, on("2014-05-01")));
    assertThat(one.sweep.run()).isTrue();
    assertThat(events(OrderSuperseded.class))
        .singleElement()
        .satisfies(each -> assertThat(each.reason()).isEqualTo("NOT_A_CARRIER"));
  }

  @Test
  void who_has_lost_how_far_it_looked_repeats_nothing() {
    assertThat(one.sweep.run()).isTrue();
    long head = ledger.head();
    assertThat(one.sweep(new MemoryConsumerStore()).run()).isTrue();
    assertThat(ledger.head()).isEqualTo(head);
  }

  private List<String> escalated() {
    return events(OrderEscalated.class).stream().map(OrderEscalated::to).toList();
  }

  private <E extends NotificationEvent> List<E> events(Class<E> type) {
    return ledger.readSubject(QINGXI, 0, 100).stream()
        .map(each -> catalog.read(each).event())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private void register(String operatorId, String kind, String province) {
    send(
        new NoteOperator(
            operatorId, kind, province, on("2014-05-01"), "registration-" + operatorId));
  }

  private void send(Command command) {
    var unused = one.commands.send(command, CommandContext.causedBy("test", command.toString()));
  }
}
