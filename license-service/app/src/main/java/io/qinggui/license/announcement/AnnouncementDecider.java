package io.qinggui.license.announcement;

import io.qinggui.license.language.AnnounceStanding;
import io.qinggui.license.language.AnnouncementCommand;
import io.qinggui.license.language.AnnouncementEvent;
import io.qinggui.license.language.PassedBoundary;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides what is still to be announced: each boundary that has been passed and never announced, in
 * order of date; and the latest one again when facts recorded since have changed what it says, or
 * when an older one was announced after it, so that the last announcement is always the current
 * standing. An earlier boundary that has come to say something else is history and not announced
 * again.
 */
public final class AnnouncementDecider
    implements Decider<AnnouncementCommand, AnnouncementEvent, Announced> {

  @Override
  public Announced initial() {
    return Announced.NOTHING;
  }

  @Override
  public Decision<AnnouncementEvent> decide(AnnouncementCommand command, Announced state) {
    return switch (command) {
      case AnnounceStanding announce -> new Decision.Accepted<>(due(announce, state));
    };
  }

  @Override
  public Announced evolve(Announced state, AnnouncementEvent event) {
    return switch (event) {
      case StandingChanged changed -> state.with(changed);
    };
  }

  private static List<AnnouncementEvent> due(AnnounceStanding command, Announced state) {
    List<AnnouncementEvent> due = new ArrayList<>();
    List<PassedBoundary> passed = command.passed();
    for (int i = 0; i < passed.size(); i++) {
      PassedBoundary boundary = passed.get(i);
      if (i == passed.size() - 1) {
        latest(boundary, command, state, due);
      } else if (!state.includes(boundary)) {
        due.add(changed(command, boundary.date(), boundary, false, List.of()));
      }
    }
    return due;
  }

  private static void latest(
      PassedBoundary boundary,
      AnnounceStanding command,
      Announced state,
      List<AnnouncementEvent> due) {
    if (boundary.date().equals(PassedBoundary.ALWAYS) && state.last().isEmpty()) {
      return;
    }
    boolean said = state.last().map(Announced.Content.of(boundary)::saysTheSame).orElse(false);
    // late facts may have taken away the boundary that was announced last; dates never go back
    LocalDate date =
        state
            .last()
            .map(Announced.Content::date)
            .filter(boundary.date()::isBefore)
            .orElse(boundary.date());
    boolean isLast = due.isEmpty() && !state.outdated();
    if (!said || !isLast || !state.dates().contains(date)) {
      List<String> corrections =
          command.corrections().stream().filter(it -> !state.corrections().contains(it)).toList();
      due.add(changed(command, date, boundary, true, corrections));
    }
  }

  private static StandingChanged changed(
      AnnounceStanding command,
      LocalDate date,
      PassedBoundary boundary,
      boolean latest,
      List<String> corrections) {
    return new StandingChanged(
        command.operatorId(),
        date,
        boundary.effects(),
        boundary.nextChangeAt(),
        latest,
        corrections.isEmpty() ? null : corrections,
        latest);
  }
}
