package io.qinggui.inspection.notedlicense;

import io.qinggui.inspection.language.NotedHolderCommand;
import io.qinggui.inspection.language.NotedHolderCommand.NoteHolder;
import io.qinggui.inspection.language.NotedHolderEvent;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Decides over {@code noted-holders/<licenseNumber>}: what changes nothing is not noted. */
public final class NotedHolderDecider
    implements Decider<NotedHolderCommand, NotedHolderEvent, NotedHolders> {

  @Override
  public NotedHolders initial() {
    return NotedHolders.NONE;
  }

  @Override
  public Decision<NotedHolderEvent> decide(NotedHolderCommand command, NotedHolders holders) {
    return switch (command) {
      case NoteHolder(NotedHolderEvent note) ->
          isKnown(note, holders) ? Decision.accept() : Decision.accept(note);
    };
  }

  private static boolean isKnown(NotedHolderEvent note, NotedHolders holders) {
    return switch (note) {
      case NotedHolderEvent.HolderChangeNoted it -> holders.changes().contains(it);
      case NotedHolderEvent.HolderChangeWithdrawalNoted it ->
          holders.changes().stream().noneMatch(each -> each.eventId().equals(it.eventId()));
    };
  }

  @Override
  public NotedHolders evolve(NotedHolders holders, NotedHolderEvent event) {
    return holders.with(event);
  }
}
