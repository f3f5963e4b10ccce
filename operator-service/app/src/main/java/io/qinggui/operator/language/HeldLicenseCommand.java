package io.qinggui.operator.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code held-licenses/<operatorId>}. */
public sealed interface HeldLicenseCommand extends Command {

  /** What is to be noted. */
  HeldLicenseEvent note();

  @Override
  default String stream() {
    return HeldLicenseEvent.streamOf(note().operatorId());
  }

  /** Note what the license service recorded. */
  record NoteLicense(HeldLicenseEvent note) implements HeldLicenseCommand {}
}
