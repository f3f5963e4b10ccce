package io.qinggui.notification.order;

import static io.qinggui.notification.order.OrderExamples.BOTH;
import static io.qinggui.notification.order.OrderExamples.NOW;
import static io.qinggui.notification.order.OrderExamples.QINGXI;
import static io.qinggui.notification.order.OrderExamples.TELECOM;
import static io.qinggui.notification.order.OrderExamples.UNICOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.EnforcedEffect;
import io.qinggui.notification.language.EnforcementCommand.Readdress;
import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderAction;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.order.runtime.OrderRecord;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * After any standings, carriers that come and go, and acknowledgements in between: the order that
 * each carrier got last says what the last standing says, place by place, and no other order is
 * open. The oracle knows nothing of how orders are restated: it asks the last standing for each
 * service in each province.
 */
class OpenOrdersProperties {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

  @Property(tries = 300)
  void the_open_orders_say_what_the_last_standing_says(@ForAll Random random) {
    MemoryLedger ledger = new MemoryLedger("notification", () -> NOW);
    EventCatalog<NotificationEvent> catalog = EventCatalog.of(NotificationEvent.class);
    try (AxonCommands<NotificationEvent> commands = OrderWiring.commands(ledger, catalog)) {
      List<EnforcedEffect> standing = List.of();
      Set<String> carriers = new HashSet<>(BOTH);
      int steps = 1 + random.nextInt(12);
      for (int step = 0; step < steps; step++) {
        if (random.nextInt(4) == 0) {
          carriers = carriers(random);
          send(commands, step, new Readdress(QINGXI, carriers, NOW));
        } else {
          standing = random.nextInt(3) == 0 ? List.of() : effects(random);
          send(commands, step, restate(standing, FIRST.plusDays(random.nextInt(30)), carriers));
        }
        acknowledgeOne(commands, step, orders(ledger, catalog), random);
        verify(orders(ledger, catalog), standing, carriers);
      }
    }
  }

  private static void verify(
      Map<String, OrderRecord> orders, List<EnforcedEffect> standing, Set<String> carriers) {
    Map<String, OrderRecord> last = new HashMap<>();
    orders.values().forEach(each -> last.put(each.issued().addressee(), each));
    for (String carrier : carriers) {
      OrderRecord order = last.get(carrier);
      if (order == null) {
        assertThat(standing).as("%s was never told anything", carrier).isEmpty();
      } else {
        assertThat(everywhere(order.issued())).isEqualTo(everywhere(standing));
        assertThat(order.status() == OrderStatus.SUPERSEDED && !standing.isEmpty()).isFalse();
      }
    }
    assertThat(orders.values())
        .filteredOn(each -> each.status() == OrderStatus.OPEN)
        .allSatisfy(each -> assertThat(carriers).contains(each.issued().addressee()))
        .allSatisfy(each -> assertThat(last).containsValue(each));
  }

  private static Map<String, String> everywhere(OrderIssued order) {
    return everywhere(order.content().effects());
  }

  /** The strongest effect of each service in each province. */
  private static Map<String, String> everywhere(List<EnforcedEffect> effects) {
    Map<String, String> everywhere = new HashMap<>();
    for (Service service : Service.values()) {
      for (String province : Province.codes()) {
        effects.stream()
            .filter(each -> each.service() == null || each.service().equals(service.name()))
            .filter(each -> each.province() == null || each.province().equals(province))
            .map(EnforcedEffect::effect)
            .min(String::compareTo) // BARRED before NO_NEW_CUSTOMERS
            .ifPresent(effect -> everywhere.put(service + province, effect));
      }
    }
    return everywhere;
  }

  private static List<EnforcedEffect> effects(Random random) {
    List<EnforcedEffect> effects = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String service = List.of("CDN", "IDC", "").get(random.nextInt(3));
      String province = List.of("33", "44", "").get(random.nextInt(3));
      effects.add(
          OrderExamples.effect(
              random.nextBoolean() ? "BARRED" : "NO_NEW_CUSTOMERS",
              service.isEmpty() ? null : service,
              province.isEmpty() ? null : province,
              null,
              "2018-01-01"));
    }
    return effects;
  }

  private static Set<String> carriers(Random random) {
    return List.of(Set.<String>of(), Set.of(TELECOM), Set.of(UNICOM), BOTH).get(random.nextInt(4));
  }

  private static Restate restate(
      List<EnforcedEffect> effects, LocalDate changedOn, Set<String> carriers) {
    return new Restate(QINGXI, null, changedOn, effects, false, "/standing", carriers, NOW);
  }

  private static void acknowledgeOne(
      AxonCommands<NotificationEvent> commands,
      int step,
      Map<String, OrderRecord> orders,
      Random random) {
    orders.values().stream()
        .filter(each -> each.status() == OrderStatus.OPEN)
        .skip(random.nextInt(3))
        .findFirst()
        .ifPresent(
            each ->
                send(
                    commands,
                    1_000 + step,
                    new Acknowledge(
                        each.issued().orderId(),
                        Beijing.dateOf(NOW),
                        OrderAction.NOT_SERVED,
                        null,
                        Filer.ofCarrier(each.issued().addressee()),
                        Beijing.dateOf(NOW))));
  }

  private static Map<String, OrderRecord> orders(
      MemoryLedger ledger, EventCatalog<NotificationEvent> catalog) {
    Map<String, OrderRecord> orders = new LinkedHashMap<>();
    for (LedgerEvent each : ledger.read(0, Integer.MAX_VALUE)) {
      if (catalog.read(each).event() instanceof OrderEvent event) {
        orders.compute(event.orderId(), (id, before) -> OrderRecord.after(before, event));
      }
    }
    return orders;
  }

  private static void send(AxonCommands<NotificationEvent> commands, int step, Command command) {
    var unused = commands.send(command, CommandContext.causedBy("test", "step-" + step));
  }
}
