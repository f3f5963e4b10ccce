package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code standing/<operatorId>}. */
public sealed interface StandingCommand extends Command permits NoteFact {

  /** The kind of the streams. */
  String STREAMS = "standing";

  /** The stream of an operator's noted facts. */
  static String streamOf(String operatorId) {
    return STREAMS + "/" + operatorId;
  }
}
