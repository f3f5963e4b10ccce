package io.qinggui.operator.circuitfile;

import io.qinggui.operator.circuitfile.CircuitFile.Acknowledged;
import io.qinggui.operator.circuitfile.CircuitFile.Filed;
import io.qinggui.operator.circuitfile.CircuitFile.None;
import io.qinggui.operator.language.CircuitFileCommand;
import io.qinggui.operator.language.CircuitFileCommand.CorrectCircuitFile;
import io.qinggui.operator.language.CircuitFileCommand.FileInternationalCircuit;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitFileEvent.CircuitFactWithdrawn;
import io.qinggui.operator.language.CircuitFileEvent.CircuitPurposeAcknowledged;
import io.qinggui.operator.language.CircuitFileEvent.InternationalCircuitFiled;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides over {@code circuit-file/<carrierId>/<userOperatorId>}. */
public final class CircuitFileDecider
    implements Decider<CircuitFileCommand, CircuitFileEvent, CircuitFile> {

  @Override
  public CircuitFile initial() {
    return new None();
  }

  @Override
  public Decision<CircuitFileEvent> decide(CircuitFileCommand command, CircuitFile file) {
    return switch (command) {
      case FileInternationalCircuit filing ->
          Decision.decideUnless(Filing.refusal(filing), () -> Filing.decide(filing, file));
      case CorrectCircuitFile correction -> throw Decider.impossible(correction, file);
    };
  }

  @Override
  public CircuitFile evolve(CircuitFile file, CircuitFileEvent event) {
    return switch (event) {
      case InternationalCircuitFiled filed when file instanceof None -> opened(filed);
      case CircuitPurposeAcknowledged known
          when file instanceof Filed filed && isOf(known, filed) ->
          new Acknowledged(known.purpose(), known.filedOn(), known.acknowledgedOn());
      case InternationalCircuitFiled filed -> throw Decider.impossible(filed, file);
      case CircuitPurposeAcknowledged known -> throw Decider.impossible(known, file);
      case CircuitFactWithdrawn withdrawn -> throw Decider.impossible(withdrawn, file);
    };
  }

  /** What was acknowledged is the file as it was then. */
  private static boolean isOf(CircuitPurposeAcknowledged known, Filed file) {
    return known.purpose().equals(file.purpose()) && known.filedOn().equals(file.filedOn());
  }

  private static CircuitFile opened(InternationalCircuitFiled filed) {
    return filed.acknowledgedOn() == null
        ? new Filed(filed.purpose(), filed.filedOn())
        : new Acknowledged(filed.purpose(), filed.filedOn(), filed.acknowledgedOn());
  }
}
