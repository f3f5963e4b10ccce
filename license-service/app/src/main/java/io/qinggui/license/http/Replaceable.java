package io.qinggui.license.http;

import io.qinggui.license.language.LicenseCommand;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.web.correction.Replacements;

/** Records facts under a license that can be replaced by others of the same form. */
@FunctionalInterface
public interface Replaceable {

  /** Says by which bodies. */
  void addTo(Replacements<LicenseServiceEvent, LicenseCommand> replacements);
}
