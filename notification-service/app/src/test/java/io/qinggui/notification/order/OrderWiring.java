package io.qinggui.notification.order;

import io.qinggui.notification.language.CarriersCommand;
import io.qinggui.notification.language.EnforcementCommand;
import io.qinggui.notification.language.NotedOperatorCommand;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderCommand;
import io.qinggui.notification.notedoperator.CarriersDecider;
import io.qinggui.notification.notedoperator.NotedOperatorDecider;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import java.util.List;

/** What orders are decided by, over a ledger of a test. */
public final class OrderWiring {

  private OrderWiring() {}

  public static AxonCommands<NotificationEvent> commands(
      Ledger ledger, EventCatalog<NotificationEvent> catalog) {
    return AxonCommands.over(
        ledger,
        catalog,
        List.of(
            new DeciderBinding<>(EnforcementCommand.class, new EnforcementDecider(), "enforcement"),
            new DeciderBinding<>(OrderCommand.class, new OrderDecider(), "order"),
            new DeciderBinding<>(
                NotedOperatorCommand.class, new NotedOperatorDecider(), "noted-operator"),
            new DeciderBinding<>(
                CarriersCommand.class, new CarriersDecider(), CarriersCommand.STREAM)));
  }
}
