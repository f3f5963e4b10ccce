package io.qinggui.license.language;

import java.util.List;

/**
 * Announce what has not been announced of an operator's timeline up to today.
 *
 * @param passed the standing from each boundary that has been passed, in order of date
 */
public record AnnounceStanding(String operatorId, List<PassedBoundary> passed)
    implements AnnouncementCommand {

  /** Copies the list. */
  public AnnounceStanding {
    passed = List.copyOf(passed);
  }

  @Override
  public String stream() {
    return AnnouncementCommand.streamOf(operatorId);
  }
}
