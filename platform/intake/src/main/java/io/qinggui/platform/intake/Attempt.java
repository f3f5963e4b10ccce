package io.qinggui.platform.intake;

/** What came of giving an event to its policy. */
sealed interface Attempt {

  record Applied() implements Attempt {}

  /** It is the event's fault. */
  record Failed(String error) implements Attempt {}

  /** Something is away. */
  record Postponed(Throwable reason) implements Attempt {}
}
