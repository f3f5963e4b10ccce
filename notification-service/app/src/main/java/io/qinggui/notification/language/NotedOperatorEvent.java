package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/**
 * What happens on {@code noted-operator/<operatorId>}. An operator's own history is told where it
 * is registered.
 */
public sealed interface NotedOperatorEvent extends NotificationEvent {

  /** The operator. */
  String operatorId();

  @Override
  default String subject() {
    return NotedOperatorCommand.streamOf(operatorId());
  }

  /**
   * How it is registered.
   *
   * @param kind {@code ENTERPRISE} or {@code CARRIER}
   * @param province two-digit code
   * @param eventId event of operator-service that says so
   */
  @EventType("io.qinggui.notification.operator-noted")
  record OperatorNoted(
      String operatorId, String kind, String province, LocalDate registeredOn, String eventId)
      implements NotedOperatorEvent {

    @Override
    public LocalDate legalDate() {
      return registeredOn;
    }
  }

  /** What was noted last does not count any more. */
  @EventType("io.qinggui.notification.operator-withdrawal-noted")
  record OperatorWithdrawalNoted(String operatorId, String eventId, LocalDate countedFrom)
      implements NotedOperatorEvent {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
