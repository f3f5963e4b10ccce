package io.qinggui.notification.order.runtime;

import io.qinggui.notification.language.EnforcementCommand.Readdress;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.notedoperator.runtime.NotedOperators;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.ledger.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Tells carriers that have become known what holds, and ends the orders to who is none any more.
 * Harmless to repeat.
 */
public final class Addressing {

  private static final Actor SYSTEM = Actor.system("order-addressing");

  private final NotedOperators operators;
  private final Commands<NotificationEvent> commands;

  /**
   * @param operators knows the carriers
   * @param commands where orders are decided
   */
  public Addressing(NotedOperators operators, Commands<NotificationEvent> commands) {
    this.operators = operators;
    this.commands = commands;
  }

  /**
   * Puts the orders about an operator right for the carriers of now. The command's id is its own
   * each time: what is asked may be needed again, and is decided by what was said before.
   */
  public void readdress(String operatorId, Instant now) {
    long edition;
    do {
      edition = operators.carriersEdition();
      var unused =
          commands.send(
              new Readdress(operatorId, operators.carriers(), now),
              context("carriers:" + edition + ":" + operatorId + ":" + now));
    } while (edition != operators.carriersEdition());
  }

  private static CommandContext context(String id) {
    return new CommandContext(id, id, SYSTEM, OptionalLong.empty(), false, Map.of());
  }
}
