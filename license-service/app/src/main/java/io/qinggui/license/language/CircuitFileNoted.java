package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A carrier keeps a file on the user of its international circuits, 二(二)4. */
@EventType("io.qinggui.license.circuit-file-noted")
public record CircuitFileNoted(
    String operatorId,
    Source source,
    String carrierId,
    String purpose,
    LocalDate filedOn,
    @Nullable LocalDate acknowledgedOn)
    implements NotedFact {

  @Override
  public LocalDate legalDate() {
    return filedOn;
  }
}
