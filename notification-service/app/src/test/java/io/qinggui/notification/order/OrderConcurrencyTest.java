package io.qinggui.notification.order;

import static io.qinggui.notification.order.OrderExamples.BOTH;
import static io.qinggui.notification.order.OrderExamples.NOW;
import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.barred;
import static io.qinggui.notification.order.OrderExamples.on;
import static io.qinggui.notification.order.OrderExamples.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderAction;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderCommand.Escalate;
import io.qinggui.notification.language.OrderCommand.Patience;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Two instances of the service over one ledger. */
class OrderConcurrencyTest {

  private final MemoryLedger ledger = new MemoryLedger("notification", () -> NOW);
  private final EventCatalog<NotificationEvent> catalog = EventCatalog.of(NotificationEvent.class);
  private final AxonCommands<NotificationEvent> one = OrderWiring.commands(ledger, catalog);
  private final AxonCommands<NotificationEvent> other = OrderWiring.commands(ledger, catalog);

  @RepeatedTest(20)
  void two_carriers_that_answer_at_once_are_both_heard() throws Exception {
    List<OrderIssued> orders = barQingxi();
    atOnce(
        () -> send(one, "a", acknowledge(orders.getFirst(), OrderAction.STOPPED)),
        () -> send(other, "b", acknowledge(orders.getLast(), OrderAction.LIMITED)));
    assertThat(events(OrderAcknowledged.class))
        .extracting(OrderAcknowledged::addressee)
        .containsExactlyInAnyOrderElementsOf(BOTH);
  }

  @RepeatedTest(20)
  void of_two_different_answers_to_one_order_one_is_heard() throws Exception {
    OrderIssued order = barQingxi().getFirst();
    List<Boolean> heard =
        atOnce(
            () -> send(one, "a", acknowledge(order, OrderAction.STOPPED)),
            () -> send(other, "b", acknowledge(order, OrderAction.OBJECTION)));
    assertThat(heard).containsExactlyInAnyOrder(true, false);
    assertThat(events(OrderAcknowledged.class)).hasSize(1);
  }

  @RepeatedTest(20)
  void an_order_is_either_acknowledged_or_superseded() throws Exception {
    OrderIssued order = barQingxi().getFirst();
    List<Boolean> heard =
        atOnce(
            () -> send(one, "a", acknowledge(order, OrderAction.STOPPED)),
            () -> send(other, "b", standing("2018-01-01")));
    long ended =
        events(OrderSuperseded.class).stream()
            .filter(each -> each.orderId().equals(order.orderId()))
            .count();
    assertThat(heard.getLast()).as("the standing is always followed").isTrue();
    assertThat(ended).isEqualTo(heard.getFirst() ? 0 : 1);
    assertThat(events(OrderIssued.class)).hasSize(4);
  }

  @RepeatedTest(20)
  void one_that_is_escalated_and_answered_at_once_is_answered() throws Exception {
    OrderIssued order = barQingxi().getFirst();
    atOnce(
        () -> send(one, "a", acknowledge(order, OrderAction.STOPPED)),
        () -> send(other, "b", escalate(order)));
    assertThat(events(OrderAcknowledged.class)).hasSize(1);
    assertThat(
            events(OrderEvent.class).stream()
                .filter(each -> each.orderId().equals(order.orderId()))
                .toList())
        .as("nobody is told of an order that was answered")
        .last()
        .isInstanceOf(OrderAcknowledged.class);
    assertThat(events(OrderEscalated.class)).hasSizeLessThanOrEqualTo(1);
  }

  private List<OrderIssued> barQingxi() {
    assertThat(send(one, "standing", standing("2018-01-01", barred("CDN", null, "2018-01-01"))))
        .isTrue();
    return events(OrderIssued.class);
  }

  private static Acknowledge acknowledge(OrderIssued order, OrderAction action) {
    return new Acknowledge(
        order.orderId(),
        on("2018-01-01"),
        action,
        null,
        Filer.ofCarrier(order.addressee()),
        on("2018-01-01"));
  }

  private static Escalate escalate(OrderIssued order) {
    Patience patience = new Patience(Duration.ofHours(24), Duration.ofHours(72));
    return new Escalate(order.orderId(), "33", patience, NOW.plus(Duration.ofHours(24)));
  }

  /** Whether it was accepted. */
  private static boolean send(
      AxonCommands<NotificationEvent> commands, String id, Command command) {
    try {
      var unused = commands.send(command, CommandContext.causedBy("test", id));
      return true;
    } catch (CommandRejectedException e) {
      return false;
    }
  }

  private static List<Boolean> atOnce(Callable<Boolean> first, Callable<Boolean> second)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> both = new ArrayList<>();
      for (Callable<Boolean> each : List.of(first, second)) {
        both.add(
            threads.submit(
                () -> {
                  start.await();
                  return each.call();
                }));
      }
      return List.of(both.getFirst().get(), both.getLast().get());
    }
  }

  private <E extends NotificationEvent> List<E> events(Class<E> type) {
    return ledger.readSubject(QINGXI, 0, 100).stream()
        .map(each -> catalog.read(each).event())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
