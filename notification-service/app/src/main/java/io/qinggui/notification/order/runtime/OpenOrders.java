package io.qinggui.notification.order.runtime;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderCommand.Escalate;
import io.qinggui.notification.language.OrderCommand.Patience;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.notedoperator.runtime.NotedOperators;
import io.qinggui.notification.order.Escalation;
import io.qinggui.notification.order.Escalation.Level;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tells authorities of the orders that have stayed open for too long. Harmless to repeat, alone or
 * at once: the command's id names the order and who is told.
 */
final class OpenOrders {

  private static final Actor SYSTEM = Actor.system("order-escalation");

  private final ReadModel<OrderRecord> orders;
  private final NotedOperators operators;
  private final Commands<NotificationEvent> commands;
  private final Patience patience;

  OpenOrders(
      ReadModel<OrderRecord> orders,
      NotedOperators operators,
      Commands<NotificationEvent> commands,
      Patience patience) {
    this.orders = orders;
    this.operators = operators;
    this.commands = commands;
    this.patience = patience;
  }

  /** Whether all that were due are told now. */
  boolean escalate(Instant now) {
    boolean all = true;
    for (Level level : Level.values()) {
      // the others are many, and in time nearly always
      Instant due = Escalation.dueWhenIssuedBy(level, patience, now);
      Filter awaiting =
          Filter.ALL
              .with(OrderFields.AWAITS, level)
              .atMost(OrderFields.ISSUED_AT, due.getEpochSecond());
      all &= Pages.forEach(orders, awaiting, each -> escalate(each, level, now));
    }
    return all;
  }

  private void escalate(Versioned<OrderRecord> found, Level awaited, Instant now) {
    OrderIssued issued = found.view().issued();
    if (Escalation.isDue(awaited, issued.issuedAt(), patience, now)) {
      String province = operators.provinceOf(issued.operatorId()).orElse(null);
      var unused =
          commands.send(
              new Escalate(found.key(), province, patience, now),
              context("escalate:" + found.key() + ":" + last(issued, now)));
    }
  }

  /** The last of those that are to be told by now: a later look has more to tell. */
  private Level last(OrderIssued issued, Instant now) {
    return Escalation.isDue(Level.MINISTRY, issued.issuedAt(), patience, now)
        ? Level.MINISTRY
        : Level.ADMINISTRATION;
  }

  private static CommandContext context(String id) {
    return new CommandContext(id, id, SYSTEM, OptionalLong.empty(), false, Map.of());
  }
}
