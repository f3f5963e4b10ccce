package io.qinggui.faults.log;

import java.time.Duration;

/** Something that is done to logs or their witness, before a node is started or while it runs. */
interface LogFault {

  /** For a table. */
  String name();

  /** By how much the clock of the node is ahead. */
  default Duration ahead() {
    return Duration.ZERO;
  }

  /** Whether the writers are at work, who expect that nothing is lost. */
  default boolean underLoad() {
    return true;
  }

  default void whileStopped(World world) throws Exception {}

  /**
   * What it does to a node that is up.
   *
   * @return seconds until all was as before, or as it has to be; 0 when nothing was to wait for
   */
  default double whileRunning(World world, RunningNode node) throws Exception {
    return 0;
  }
}
