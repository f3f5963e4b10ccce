package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;

/** Note what the operator service told of a carrier. */
public record NoteCarrier(CarrierEvent fact) implements Command {

  @Override
  public String stream() {
    return CarrierEvent.STREAM;
  }
}
