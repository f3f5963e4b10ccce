package io.qinggui.operator.http;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.platform.web.correction.Replacements;

/** Records facts about an operator that can be replaced by others of the same form. */
@FunctionalInterface
public interface Replaceable {

  /** Says by which bodies. */
  void addTo(Replacements<OperatorEvent, RegisterCommand> replacements);
}
