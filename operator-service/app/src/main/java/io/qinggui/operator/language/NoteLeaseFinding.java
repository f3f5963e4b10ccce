package io.qinggui.operator.language;

import io.qinggui.platform.decider.Command;

/** Note what was found of a lease. */
public record NoteLeaseFinding(LeaseFindingEvent finding) implements Command {

  @Override
  public String stream() {
    return LeaseFindingEvent.streamOf(finding.leaseId());
  }
}
