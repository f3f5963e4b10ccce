package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.DuplicateEventIdException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import io.qinggui.platform.ledger.commit.Pending;
import io.qinggui.platform.ledger.envelope.Draft;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A group in the making: each append is checked against the index and against those before it, and
 * the accepted ones get positions and recorded times behind the ledger's end.
 */
final class Candidate {

  private final long first;
  private final Map<String, Document> index;
  private final Map<String, CommandEntry> commands = new HashMap<>();
  private final Map<String, Long> streams = new HashMap<>();
  private final Set<String> eventIds = new HashSet<>();
  private final List<CommandEntry> accepted = new ArrayList<>();
  private final List<Document> events = new ArrayList<>();
  private long lastRecorded;
  private boolean refused;

  /**
   * @param recordedAfter every recorded time must be greater, microseconds
   * @param index what the index says about everything that the appends name
   */
  Candidate(long first, long recordedAfter, Map<String, Document> index) {
    this.first = first;
    this.lastRecorded = recordedAfter;
    this.index = index;
  }

  /** Everything in the index that decides over the appends. */
  static Set<String> keys(List<Pending> pendings) {
    Set<String> keys = new HashSet<>();
    for (Pending pending : pendings) {
      DraftedAppend drafted = pending.drafted();
      keys.add(Index.command(drafted.append().commandId()));
      drafted.streams().keySet().forEach(stream -> keys.add(Index.stream(stream)));
      drafted.append().events().forEach(event -> keys.add(Index.event(event.id())));
    }
    return keys;
  }

  void add(Pending pending, long now) {
    Append append = pending.drafted().append();
    CommandEntry earlier = earlier(append.commandId());
    if (earlier == null) {
      addNew(pending, now);
    } else if (earlier.fingerprint().equals(append.fingerprint())) {
      pending.accept(earlier.committed(true));
    } else {
      refuse(pending, new CommandIdReusedException(append.commandId()));
    }
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /** Whether an append was refused, which newer events might have it not. */
  boolean hasRefused() {
    return refused;
  }

  Group group() {
    return Group.of(first, lastRecorded, accepted, events);
  }

  private @Nullable CommandEntry earlier(String commandId) {
    CommandEntry inGroup = commands.get(commandId);
    Document entry = index.get(Index.command(commandId));
    return inGroup != null || entry == null ? inGroup : CommandEntry.of(entry);
  }

  private void addNew(Pending pending, long now) {
    DraftedAppend drafted = pending.drafted();
    try {
      drafted.requireNext(this::lastSequence);
      drafted.append().events().forEach(this::requireNewId);
    } catch (SequenceConflictException | DuplicateEventIdException e) {
      refuse(pending, e);
      return;
    }
    accept(pending, Math.max(now, lastRecorded + 1));
  }

  private void accept(Pending pending, long recordedAt) {
    DraftedAppend drafted = pending.drafted();
    CommandEntry entry =
        new CommandEntry(
            drafted.append().commandId(),
            drafted.append().fingerprint(),
            first + events.size(),
            drafted.drafts().size(),
            recordedAt);
    Instant recorded = RecordedTime.instant(recordedAt);
    for (Draft draft : drafted.drafts()) {
      events.add(Group.event(draft.event(), draft.seal(recorded)));
      eventIds.add(draft.event().id());
    }
    drafted.streams().forEach((stream, span) -> streams.put(stream, span.last()));
    commands.put(entry.commandId(), entry);
    accepted.add(entry);
    lastRecorded = recordedAt;
    pending.accept(entry.committed(false));
  }

  private long lastSequence(String stream) {
    Long inGroup = streams.get(stream);
    return inGroup != null ? inGroup : Index.lastSequence(index.get(Index.stream(stream)));
  }

  private void requireNewId(NewEvent event) {
    if (eventIds.contains(event.id()) || index.containsKey(Index.event(event.id()))) {
      throw new DuplicateEventIdException(event.id());
    }
  }

  private void refuse(Pending pending, RuntimeException why) {
    refused = true;
    pending.refuse(why);
  }
}
