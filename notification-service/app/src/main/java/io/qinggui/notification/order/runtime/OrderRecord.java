package io.qinggui.notification.order.runtime;

import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.language.OrderEvent.OrderAcknowledged;
import io.qinggui.notification.language.OrderEvent.OrderEscalated;
import io.qinggui.notification.language.OrderEvent.OrderIssued;
import io.qinggui.notification.language.OrderEvent.OrderSuperseded;
import io.qinggui.notification.order.Escalation;
import io.qinggui.notification.order.OrderStatus;
import io.qinggui.platform.reference.Authority;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order as the read model keeps it: with the remark, whoever may see it.
 *
 * @param issued what it was issued with
 * @param escalations in order
 * @param answer what its carrier said
 * @param end why it holds no more
 */
public record OrderRecord(
    OrderIssued issued,
    List<OrderEscalated> escalations,
    @Nullable OrderAcknowledged answer,
    @Nullable OrderSuperseded end) {

  /** Copies the list. */
  public OrderRecord {
    escalations = List.copyOf(escalations);
  }

  /** The record after an event. */
  public static OrderRecord after(@Nullable OrderRecord before, OrderEvent event) {
    return switch (event) {
      case OrderIssued issued -> new OrderRecord(issued, List.of(), null, null);
      case OrderEscalated escalated -> known(before).with(escalated);
      case OrderAcknowledged said ->
          new OrderRecord(known(before).issued, known(before).escalations, said, null);
      case OrderSuperseded ended ->
          new OrderRecord(known(before).issued, known(before).escalations, null, ended);
    };
  }

  private static OrderRecord known(@Nullable OrderRecord before) {
    return Objects.requireNonNull(before, "an order begins with its issue");
  }

  private OrderRecord with(OrderEscalated escalated) {
    List<OrderEscalated> more = new ArrayList<>(escalations);
    more.add(escalated);
    return new OrderRecord(issued, more, answer, end);
  }

  /** What has become of it. */
  public OrderStatus status() {
    if (answer != null) {
      return OrderStatus.ACKNOWLEDGED;
    }
    if (end != null) {
      return OrderStatus.SUPERSEDED;
    }
    return escalations.isEmpty() ? OrderStatus.OPEN : OrderStatus.ESCALATED;
  }

  /** Who is to be told next when nobody acknowledges it. */
  Optional<Escalation.Level> awaits() {
    return switch (status()) {
      case OPEN -> Optional.of(Escalation.Level.ADMINISTRATION);
      case ESCALATED ->
          escalations.stream().noneMatch(each -> Authority.isMinistry(each.to()))
              ? Optional.of(Escalation.Level.MINISTRY)
              : Optional.empty();
      case ACKNOWLEDGED, SUPERSEDED -> Optional.empty();
    };
  }
}
