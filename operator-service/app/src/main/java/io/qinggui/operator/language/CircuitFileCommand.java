package io.qinggui.operator.language;

import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code circuit-file/<carrierId>/<userOperatorId>}. */
public sealed interface CircuitFileCommand extends Command {

  /** The stream of a carrier's file on one user. */
  static String streamOf(String carrierId, String userOperatorId) {
    return "circuit-file/" + carrierId + "/" + userOperatorId;
  }

  /**
   * Open a carrier's file on the user of its international circuits, or add the user's
   * acknowledgement.
   *
   * @param carrier entry of the keeper of the file, {@code null} when it is not registered; entries
   *     do not change, so they may be looked up before
   * @param user entry of the user, {@code null} when it is not registered
   */
  record FileInternationalCircuit(
      String carrierId,
      Filer filer,
      @Nullable OperatorRegistered carrier,
      @Nullable OperatorRegistered user,
      String userOperatorId,
      String purpose,
      LocalDate filedOn,
      @Nullable LocalDate acknowledgedOn,
      LocalDate today)
      implements CircuitFileCommand {

    @Override
    public String stream() {
      return CircuitFileCommand.streamOf(carrierId, userOperatorId);
    }
  }

  /**
   * Withdraw what was filed wrongly, and perhaps file it rightly.
   *
   * @param carrier entry of the keeper of the file, {@code null} when it is not registered
   * @param user entry of the user, {@code null} when it is not registered
   */
  record CorrectCircuitFile(
      String carrierId,
      String userOperatorId,
      @Nullable OperatorRegistered carrier,
      @Nullable OperatorRegistered user,
      Filer by,
      String eventId,
      String reason,
      @Nullable CircuitFileCommand replacement,
      EventIds ids)
      implements CircuitFileCommand, Correction<CircuitFileCommand> {

    @Override
    public String stream() {
      return CircuitFileCommand.streamOf(carrierId, userOperatorId);
    }
  }
}
