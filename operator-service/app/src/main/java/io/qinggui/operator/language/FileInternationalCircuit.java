package io.qinggui.operator.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Open a carrier's file on the user of its international circuits, or add the user's
 * acknowledgement.
 *
 * @param keeperKind what the register says the keeper of the file is, {@code null} when it is not
 *     registered; it never changes once registered, so it may be looked up before
 */
public record FileInternationalCircuit(
    String carrierId,
    @Nullable Kind keeperKind,
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
