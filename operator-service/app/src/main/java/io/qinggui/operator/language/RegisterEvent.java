package io.qinggui.operator.language;

/** What happens on {@code operator/<operatorId>}. */
public sealed interface RegisterEvent extends OperatorEvent
    permits OperatorRegistered,
        ServiceReported,
        CreditRecordAdded,
        CreditRecordRemoved,
        CrossBorderApproved {

  /** The operator whose stream it is. */
  String operatorId();

  @Override
  default String subject() {
    return operatorId();
  }
}
