package io.qinggui.inspection.language;

import io.qinggui.inspection.language.RegisterEvent.LicenseFactNoted;
import io.qinggui.platform.decider.Command;

/** Note what the license service told of an operator's license. */
public record NoteLicenseFact(LicenseFactNoted fact) implements Command {

  @Override
  public String stream() {
    return RegisterEvent.streamOf(fact.operatorId());
  }
}
