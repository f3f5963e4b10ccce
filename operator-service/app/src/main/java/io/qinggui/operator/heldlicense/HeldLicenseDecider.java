package io.qinggui.operator.heldlicense;

import io.qinggui.operator.language.HeldLicenseCommand;
import io.qinggui.operator.language.HeldLicenseCommand.NoteLicense;
import io.qinggui.operator.language.HeldLicenseEvent;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides over {@code held-licenses/<operatorId>}: each event is noted once. */
public final class HeldLicenseDecider
    implements Decider<HeldLicenseCommand, HeldLicenseEvent, HeldLicenses> {

  @Override
  public HeldLicenses initial() {
    return HeldLicenses.NONE;
  }

  @Override
  public Decision<HeldLicenseEvent> decide(HeldLicenseCommand command, HeldLicenses held) {
    return switch (command) {
      case NoteLicense(HeldLicenseEvent note) ->
          held.includes(note) ? Decision.accept() : Decision.accept(note);
    };
  }

  @Override
  public HeldLicenses evolve(HeldLicenses held, HeldLicenseEvent event) {
    return held.with(event);
  }
}
