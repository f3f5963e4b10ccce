package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.ledger.transfer.RecordedCommand;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Commands of another store that are put into one document. */
final class PackedGroup {

  /** So that a position is found by looking at those shortly before it. */
  private static final int EVENTS = 64;

  private static final int BYTES = 1 << 20;

  private final long first;
  private final List<CommandEntry> commands = new ArrayList<>();
  private final List<Document> events = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> subjects = new LinkedHashSet<>();
  private long size;
  private long recordedAt;

  PackedGroup(long first) {
    this.first = first;
  }

  /** A command is never divided, however large it is. */
  boolean hasRoomFor(RecordedCommand command) {
    return events.size() + command.events().size() <= EVENTS && size + bytes(command) <= BYTES;
  }

  void add(RecordedCommand command) {
    CommandEntry entry =
        new CommandEntry(
            command.outcome().commandId(),
            command.outcome().fingerprint(),
            command.outcome().firstPosition(),
            command.outcome().count(),
            RecordedTime.micros(command.outcome().recordedAt()));
    commands.add(entry);
    keys.add(Keys.command(entry.commandId()));
    command.events().forEach(this::add);
    size += bytes(command);
    recordedAt = entry.recordedAt();
  }

  private void add(LedgerEvent event) {
    NewEvent appended = appended(event);
    events.add(Group.event(appended, event.stored()));
    keys.add(Keys.event(event.id()));
    keys.add(Keys.place(appended));
    subjects.addAll(EventMeta.subjects(event));
  }

  Group build() {
    return Group.of(first, recordedAt, commands, events, keys, subjects);
  }

  private static long bytes(RecordedCommand command) {
    return command.events().stream().mapToLong(event -> event.stored().length).sum();
  }

  /** As it was handed in. */
  private static NewEvent appended(LedgerEvent event) {
    return new NewEvent(
        event.id(),
        event.type(),
        event.version(),
        event.stream(),
        event.sequence(),
        event.subject(),
        event.legalDate(),
        event.data(),
        event.meta());
  }
}
