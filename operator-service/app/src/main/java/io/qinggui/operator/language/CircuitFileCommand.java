package io.qinggui.operator.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code circuit-file/<carrierId>/<userOperatorId>}. */
public sealed interface CircuitFileCommand extends Command permits FileInternationalCircuit {

  /** The stream of a carrier's file on one user. */
  static String streamOf(String carrierId, String userOperatorId) {
    return "circuit-file/" + carrierId + "/" + userOperatorId;
  }
}
