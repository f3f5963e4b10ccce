package io.qinggui.notification.notedoperator;

import io.qinggui.notification.language.NotedOperatorEvent.OperatorNoted;

/** What is noted of one operator. */
public sealed interface NotedOperator {

  /** Nothing, or nothing that counts. */
  record Unknown() implements NotedOperator {}

  /** How it is registered; the last note counts. */
  record Noted(OperatorNoted note) implements NotedOperator {}
}
