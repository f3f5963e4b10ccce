package io.qinggui.notification.language;

import io.qinggui.platform.decider.Command;
import java.time.LocalDate;

/** What may be asked of {@code noted-operator/<operatorId>}. */
public sealed interface NotedOperatorCommand extends Command {

  /** The operator. */
  String operatorId();

  @Override
  default String stream() {
    return streamOf(operatorId());
  }

  /** The stream of what is noted of an operator. */
  static String streamOf(String operatorId) {
    return "noted-operator/" + operatorId;
  }

  /**
   * Note how it is registered.
   *
   * @param kind {@code ENTERPRISE} or {@code CARRIER}
   * @param province two-digit code
   * @param eventId event of operator-service that says so
   */
  record NoteOperator(
      String operatorId, String kind, String province, LocalDate registeredOn, String eventId)
      implements NotedOperatorCommand {}

  /**
   * Note that a registration does not count any more.
   *
   * @param eventId event of operator-service that had registered it
   */
  record NoteOperatorWithdrawal(String operatorId, String eventId, LocalDate countedFrom)
      implements NotedOperatorCommand {}
}
