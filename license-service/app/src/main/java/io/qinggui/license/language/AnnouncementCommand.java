package io.qinggui.license.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code announcement/<operatorId>}. */
public sealed interface AnnouncementCommand extends Command permits AnnounceStanding {

  /** The stream of what was announced about an operator. */
  static String streamOf(String operatorId) {
    return "announcement/" + operatorId;
  }
}
