package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.DuplicateEventIdException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import io.qinggui.platform.ledger.commit.PendingAppend;
import io.qinggui.platform.ledger.envelope.Draft;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A group in the making: each append is checked against what the ledger holds and against those
 * before it, and the accepted ones get positions and recorded times behind the ledger's end.
 */
final class GroupBuilder {

  private final long first;
  private final KnownKeys known;
  private final StreamEnds ends;
  private final Map<String, CommandEntry> commands = new LinkedHashMap<>();
  private final Map<String, Long> streams = new HashMap<>();
  private final List<Document> events = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();
  private final Set<String> subjects = new LinkedHashSet<>();
  private long lastRecorded;
  private boolean refused;

  /**
   * @param recordedAfter every recorded time must be greater, microseconds
   * @param known what the ledger is known to hold of what the appends name
   * @param ends how long streams are at least
   */
  GroupBuilder(long first, long recordedAfter, KnownKeys known, StreamEnds ends) {
    this.first = first;
    this.lastRecorded = recordedAfter;
    this.known = known;
    this.ends = ends;
  }

  /** Everything that decides over the appends, if the ledger holds it. */
  static Set<String> keys(List<PendingAppend> pendings) {
    Set<String> keys = placesBefore(pendings, stream -> -1);
    for (PendingAppend pending : pendings) {
      DraftedAppend drafted = pending.drafted();
      keys.add(Keys.command(drafted.append().commandId()));
      drafted.streams().forEach((stream, span) -> keys.add(Keys.place(stream, span.first())));
      drafted.append().events().forEach(event -> keys.add(Keys.event(event.id())));
    }
    return keys;
  }

  /** The places right before the appends' own which streams are not known to have reached. */
  static Set<String> placesBefore(List<PendingAppend> pendings, ToLongFunction<String> reached) {
    Set<String> places = new HashSet<>();
    for (PendingAppend pending : pendings) {
      pending
          .drafted()
          .streams()
          .forEach(
              (stream, span) -> {
                if (reached.applyAsLong(stream) < span.first() - 1) {
                  places.add(Keys.place(stream, span.first() - 1));
                }
              });
    }
    return places;
  }

  void add(PendingAppend pending, long now) {
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

  /** Whether an append was refused. */
  boolean hasRefused() {
    return refused;
  }

  Group build() {
    return Group.of(first, lastRecorded, List.copyOf(commands.values()), events, keys, subjects);
  }

  /** The group is in the ledger. */
  void committed() {
    streams.forEach(ends::saw);
  }

  private @Nullable CommandEntry earlier(String commandId) {
    CommandEntry inGroup = commands.get(commandId);
    return inGroup == null ? known.command(commandId) : inGroup;
  }

  private void addNew(PendingAppend pending, long now) {
    DraftedAppend drafted = pending.drafted();
    try {
      drafted.requireNext(this::endsRightBefore);
      drafted.append().events().forEach(this::requireNewId);
    } catch (SequenceConflictException | DuplicateEventIdException e) {
      refuse(pending, e);
      return;
    }
    accept(pending, Math.max(now, lastRecorded + 1));
  }

  private void accept(PendingAppend pending, long recordedAt) {
    DraftedAppend drafted = pending.drafted();
    CommandEntry entry =
        new CommandEntry(
            drafted.append().commandId(),
            drafted.append().fingerprint(),
            first + events.size(),
            drafted.drafts().size(),
            recordedAt);
    Instant recorded = RecordedTime.instant(recordedAt);
    keys.add(Keys.command(entry.commandId()));
    for (Draft draft : drafted.drafts()) {
      events.add(Group.event(draft.event(), draft.seal(recorded)));
      keys.add(Keys.event(draft.event().id()));
      keys.add(Keys.place(draft.event()));
      subjects.addAll(EventMeta.subjects(draft.event()));
    }
    drafted.streams().forEach((stream, span) -> streams.put(stream, span.last()));
    commands.put(entry.commandId(), entry);
    lastRecorded = recordedAt;
    pending.accept(entry.committed(false));
  }

  private boolean endsRightBefore(String stream, long place) {
    Long inGroup = streams.get(stream);
    if (inGroup != null) {
      return inGroup == place - 1;
    }
    long reached = ends.atLeast(stream);
    boolean taken = reached >= place || known.has(Keys.place(stream, place));
    boolean adjoins = reached >= place - 1 || known.has(Keys.place(stream, place - 1));
    return adjoins && !taken;
  }

  private void requireNewId(NewEvent event) {
    String key = Keys.event(event.id());
    if (keys.contains(key) || known.has(key)) {
      throw new DuplicateEventIdException(event.id());
    }
  }

  private void refuse(PendingAppend pending, RuntimeException why) {
    refused = true;
    pending.refuse(why);
  }
}
