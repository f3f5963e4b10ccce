package io.qinggui.notification.feed;

import java.util.Optional;

/** What operators are called. */
@FunctionalInterface
public interface OperatorNames {

  /** The latest name of an operator that has been read; empty when none has. */
  Optional<String> of(String operatorId);
}
