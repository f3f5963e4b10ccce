package io.qinggui.notification.order;

import io.qinggui.notification.language.OrderAction;
import io.qinggui.notification.language.OrderCommand.Acknowledge;
import io.qinggui.notification.language.OrderEffect;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.notification.order.OrderState.Acknowledged;
import io.qinggui.notification.order.OrderState.Escalated;
import io.qinggui.notification.order.OrderState.NotIssued;
import io.qinggui.notification.order.OrderState.Open;
import io.qinggui.notification.order.OrderState.Superseded;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/** What a carrier says that it did on an order. It says it once. */
final class Acknowledgement {

  private Acknowledgement() {}

  /** Who is no carrier does not learn which orders there are. */
  static Decision<OrderEvent> decide(Acknowledge command, OrderState state) {
    return Decision.decideUnless(
        Checks.entitled(command.filer().carrierId() != null), () -> ofCarrier(command, state));
  }

  private static Decision<OrderEvent> ofCarrier(Acknowledge command, OrderState state) {
    return switch (state) {
      case NotIssued never ->
          Decision.reject(
              Rejection.notFound("order-unknown", Map.of("orderId", command.orderId())));
      case Open(var issued) -> first(command, issued);
      case Escalated(var issued, var toMinistry) -> first(command, issued);
      case Acknowledged(var answer) ->
          Decision.decideUnless(
              Checks.entitled(command.filer().isCarrier(answer.addressee())),
              () -> again(command, answer));
      case Superseded(var end) ->
          Decision.decideUnless(
              Checks.entitled(command.filer().isCarrier(end.addressee())),
              () -> Decision.reject(ended(end)));
    };
  }

  private static Decision<OrderEvent> first(Acknowledge command, OrderIssued issued) {
    return Decision.unless(
        Checks.all(
            Checks.entitled(command.filer().isCarrier(issued.addressee())),
            Checks.notInFuture("/acknowledgedOn", command.acknowledgedOn(), command.today()),
            Checks.notBefore(
                "acknowledged-before-issued",
                "/acknowledgedOn",
                command.acknowledgedOn(),
                issued.legalDate()),
            Checks.that(
                command.action() != OrderAction.RESUMED
                    || issued.content().effect().equals(OrderEffect.LIFTED.name()),
                () -> Rejection.invalid("nothing-to-resume", "/action"))),
        () -> answer(command, issued.operatorId(), issued.addressee()));
  }

  /** The same once more is no news, and something else is no correction. */
  private static Decision<OrderEvent> again(Acknowledge command, OrderAcknowledged before) {
    return before.equals(answer(command, before.operatorId(), before.addressee()))
        ? Decision.accept()
        : Decision.reject(
            Rejection.conflict(
                "already-acknowledged",
                Map.of(
                    "orderId", before.orderId(),
                    "acknowledgedOn", before.acknowledgedOn().toString(),
                    "action", before.action())));
  }

  private static Rejection ended(OrderSuperseded end) {
    return end.supersededBy() == null
        ? Rejection.conflict("order-void", Map.of("orderId", end.orderId()))
        : Rejection.conflict(
            "order-superseded",
            Map.of(
                "orderId", end.orderId(),
                "supersededBy", end.supersededBy(),
                "reason", end.reason()));
  }

  private static OrderAcknowledged answer(
      Acknowledge command, String operatorId, String addressee) {
    return new OrderAcknowledged(
        operatorId,
        command.orderId(),
        addressee,
        command.acknowledgedOn(),
        command.action().name(),
        command.remark());
  }
}
