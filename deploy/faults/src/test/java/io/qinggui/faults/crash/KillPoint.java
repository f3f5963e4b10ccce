package io.qinggui.faults.crash;

import java.util.random.RandomGenerator;

/** When a process is killed. */
enum KillPoint {
  /** While writers are at work. */
  UNDER_LOAD("under load"),
  /** The same, and again at once after the restart. */
  TWICE("twice in a row"),
  /** The second of those, whatever was answered. */
  AT_ONCE("at once"),
  /** Like the first, and again before the restart has come up. */
  WHILE_STARTING("while starting"),
  /** After it was asked to end, and before it has. */
  WHILE_STOPPING("while stopping");

  private final String text;

  KillPoint(String text) {
    this.text = text;
  }

  /** Mostly the first. */
  static KillPoint any(RandomGenerator random) {
    return switch (random.nextInt(7)) {
      case 0 -> TWICE;
      case 1 -> WHILE_STARTING;
      case 2 -> WHILE_STOPPING;
      default -> UNDER_LOAD;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
