package io.qinggui.license.language;

import java.util.List;

/**
 * Announce what has not been announced of an operator's timeline up to today.
 *
 * @param passed the standing from each boundary that has been passed, in order of date
 * @param corrections events by which facts about the operator were withdrawn
 */
public record AnnounceStanding(
    String operatorId, List<PassedBoundary> passed, List<String> corrections)
    implements AnnouncementCommand {

  /** Copies the lists. */
  public AnnounceStanding {
    passed = List.copyOf(passed);
    corrections = List.copyOf(corrections);
  }

  @Override
  public String stream() {
    return AnnouncementCommand.streamOf(operatorId);
  }
}
