package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens on {@code order/<orderId>}; in the history of the operator that it is about. */
public sealed interface OrderEvent extends NotificationEvent {

  /** The operator that the order is about. */
  String operatorId();

  /** The order. */
  String orderId();

  /** The carrier that it is addressed to. */
  String addressee();

  @Override
  default String subject() {
    return operatorId();
  }

  /** A carrier was told what to enforce. */
  @EventType("io.qinggui.notification.order-issued")
  record OrderIssued(
      String operatorId, String orderId, String addressee, OrderContent content, Instant issuedAt)
      implements OrderEvent {

    @Override
    public LocalDate legalDate() {
      return Beijing.dateOf(issuedAt);
    }
  }

  /**
   * The carrier said what it did.
   *
   * @param action an {@link OrderAction}
   * @param remark in the carrier's words; not published
   */
  @EventType("io.qinggui.notification.order-acknowledged")
  record OrderAcknowledged(
      String operatorId,
      String orderId,
      String addressee,
      LocalDate acknowledgedOn,
      String action,
      @Nullable String remark)
      implements OrderEvent {

    @Override
    public LocalDate legalDate() {
      return acknowledgedOn;
    }
  }

  /**
   * Nobody had acknowledged it in time, and an authority was told.
   *
   * @param to {@code MIIT} or the two-digit code of the administration
   */
  @EventType("io.qinggui.notification.order-escalated")
  record OrderEscalated(
      String operatorId, String orderId, String addressee, String to, Instant escalatedAt)
      implements OrderEvent {

    @Override
    public LocalDate legalDate() {
      return Beijing.dateOf(escalatedAt);
    }
  }

  /**
   * It holds no more, and nobody had acknowledged it.
   *
   * @param supersededBy the order in its place, absent when there is none
   * @param reason a {@link SupersedingReason}
   */
  @EventType("io.qinggui.notification.order-superseded")
  record OrderSuperseded(
      String operatorId,
      String orderId,
      String addressee,
      @Nullable String supersededBy,
      String reason,
      Instant supersededAt)
      implements OrderEvent {

    @Override
    public LocalDate legalDate() {
      return Beijing.dateOf(supersededAt);
    }
  }
}
