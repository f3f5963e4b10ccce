package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;
import java.time.LocalDate;

/** What may be asked of {@code time-limit/<applicationId>}. */
public sealed interface TimeLimitCommand extends Command {

  /** The application. */
  String applicationId();

  @Override
  default String stream() {
    return "time-limit/" + applicationId();
  }

  /** Announce that a time limit passed, unless that was announced before. */
  record AnnounceTimeLimit(
      String operatorId, String applicationId, String issuer, TimeLimitKind what, LocalDate on)
      implements TimeLimitCommand {}
}
