package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What happens on {@code enforcement/<operatorId>}. Its subject is the stream: the orders that
 * follow from it are what the operator's history tells.
 */
public sealed interface EnforcementEvent extends NotificationEvent {

  /** Whose standing it is. */
  String operatorId();

  @Override
  default String subject() {
    return EnforcementCommand.streamOf(operatorId());
  }

  /**
   * An order that holds.
   *
   * @param addressee the carrier
   */
  record Addressed(String addressee, String orderId) {}

  /**
   * What is to be enforced about the operator, and by which orders.
   *
   * @param edition 1, 2, 3, … on this stream
   * @param changedOn the boundary from which the standing behind it applies
   * @param content what each of the orders says
   * @param orders one for each carrier that was told
   */
  @EventType("io.qinggui.notification.enforcement-noted")
  record EnforcementNoted(
      String operatorId,
      int edition,
      LocalDate changedOn,
      OrderContent content,
      List<Addressed> orders,
      Instant notedAt)
      implements EnforcementEvent {

    /** Copies the list. */
    public EnforcementNoted {
      orders = List.copyOf(orders);
    }

    @Override
    public LocalDate legalDate() {
      return Beijing.dateOf(notedAt);
    }
  }
}
