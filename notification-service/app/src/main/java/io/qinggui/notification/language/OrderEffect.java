package io.qinggui.notification.language;

/** What an order says of an operator, the strongest first. */
public enum OrderEffect {
  /** It may not operate (不得经营). */
  BARRED,
  /** Its customers stay, new ones wait (不得继续发展新用户). */
  NO_NEW_CUSTOMERS,
  /** What earlier orders said of it holds no more (解除). */
  LIFTED
}
