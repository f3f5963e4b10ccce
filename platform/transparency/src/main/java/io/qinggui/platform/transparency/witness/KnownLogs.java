package io.qinggui.platform.transparency.witness;

import java.util.Optional;

/** The logs that a witness was set up for. */
@FunctionalInterface
public interface KnownLogs {

  /**
   * @param origin as checkpoints have it
   */
  Optional<WitnessedLog> find(String origin);
}
