package io.qinggui.notification.order;

import java.util.List;
import java.util.Set;

/** To whom an order about an operator is addressed. */
final class Addressees {

  private Addressees() {}

  /**
   * Every carrier but the operator itself, in the order in which they are told. Whoever leases to
   * the operator has to act first and would be told first. Leases are not known here, so that the
   * order of the ids stands for it: it is the same whoever asks.
   */
  static List<String> of(String operatorId, Set<String> carriers) {
    return carriers.stream().filter(each -> !each.equals(operatorId)).sorted().toList();
  }
}
