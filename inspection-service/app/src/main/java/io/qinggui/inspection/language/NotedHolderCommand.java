package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;

/** What may be asked of {@code noted-holders/<licenseNumber>}. */
public sealed interface NotedHolderCommand extends Command {

  /** Note what the license service recorded. */
  record NoteHolder(NotedHolderEvent note) implements NotedHolderCommand {

    @Override
    public String stream() {
      return NotedHolderEvent.streamOf(note.licenseNumber());
    }
  }
}
