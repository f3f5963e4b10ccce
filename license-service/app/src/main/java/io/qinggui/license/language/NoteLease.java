package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;

/** Note what was published of a lease. */
public record NoteLease(LeaseNote note) implements Command {

  @Override
  public String stream() {
    return LeaseNote.streamOf(note.leaseId());
  }
}
