package io.qinggui.notification.order;

import io.qinggui.notification.language.OrderCommand;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderCommand.Escalate;
import io.qinggui.notification.language.OrderCommand.Issue;
import io.qinggui.notification.language.OrderCommand.Supersede;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.notification.order.OrderState.Acknowledged;
import io.qinggui.notification.order.OrderState.Escalated;
import io.qinggui.notification.order.OrderState.NotIssued;
import io.qinggui.notification.order.OrderState.Open;
import io.qinggui.notification.order.OrderState.Superseded;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.reference.Authority;

/** Decides over {@code order/<orderId>}. */
public final class OrderDecider implements Decider<OrderCommand, OrderEvent, OrderState> {

  @Override
  public OrderState initial() {
    return new NotIssued();
  }

  @Override
  public Decision<OrderEvent> decide(OrderCommand command, OrderState state) {
    return switch (command) {
      case Issue issue -> issue(issue, state);
      case Supersede supersede -> supersede(supersede, state);
      case Acknowledge acknowledge -> Acknowledgement.decide(acknowledge, state);
      case Escalate escalate -> Escalation.decide(escalate, state);
    };
  }

  private static Decision<OrderEvent> issue(Issue command, OrderState state) {
    return state instanceof NotIssued
        ? Decision.accept(
            new OrderIssued(
                command.operatorId(),
                command.orderId(),
                command.addressee(),
                command.content(),
                command.at()))
        : Decision.accept();
  }

  /** What was acknowledged stays acknowledged: it says what was done at its time. */
  private static Decision<OrderEvent> supersede(Supersede command, OrderState state) {
    return switch (state) {
      case Open(var issued) -> Decision.accept(superseded(command, issued));
      case Escalated(var issued, var toMinistry) -> Decision.accept(superseded(command, issued));
      case NotIssued never -> Decision.accept();
      case Acknowledged answered -> Decision.accept();
      case Superseded ended -> Decision.accept();
    };
  }

  private static OrderSuperseded superseded(Supersede command, OrderIssued issued) {
    return new OrderSuperseded(
        issued.operatorId(),
        issued.orderId(),
        issued.addressee(),
        command.by(),
        command.reason().name(),
        command.at());
  }

  @Override
  public OrderState evolve(OrderState state, OrderEvent event) {
    return switch (event) {
      case OrderIssued issued -> new Open(issued);
      case OrderAcknowledged answer -> new Acknowledged(answer);
      case OrderEscalated escalated ->
          new Escalated(issued(state, event), Authority.isMinistry(escalated.to()));
      case OrderSuperseded end -> new Superseded(end);
    };
  }

  private static OrderIssued issued(OrderState state, OrderEvent event) {
    return switch (state) {
      case Open(var issued) -> issued;
      case Escalated(var issued, var toMinistry) -> issued;
      case NotIssued never -> throw Decider.impossible(event, state);
      case Acknowledged answered -> throw Decider.impossible(event, state);
      case Superseded ended -> throw Decider.impossible(event, state);
    };
  }
}
