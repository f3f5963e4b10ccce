package io.qinggui.platform.ledger.mongo;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.Envelope;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A commit group as it is stored: {@code {_id: first position, n: number of events, last: last
 * position, at: recorded time of its last command, commands: [{id, fingerprint, first, n, at}],
 * events: [{stream, subject, stored, leaf}], keys: [what it holds that may be there once],
 * subjects: [those of its events]}}. Times are microseconds.
 */
record Group(Document document) {

  static final String COUNT = "n";
  static final String LAST = "last";
  static final String RECORDED = "at";
  static final String COMMANDS = "commands";
  static final String KEYS = "keys";
  static final String SUBJECTS = "subjects";

  /** Whom one of its events is about, and whom else. */
  private static final String SUBJECT = "subject";

  private static final String ALSO = "alsoAbout";
  private static final String EVENTS = "events";

  /** Bytes of a character of a name. */
  private static final long MAX_UTF8 = 3;

  /** Bytes of an event's hash, of the names of fields, of lengths and places in arrays. */
  private static final long EVENT_FRAME = 200;

  /**
   * @param keys of {@link Keys}, each once
   * @param subjects each once
   */
  static Group of(
      long first,
      long recordedAt,
      List<CommandEntry> commands,
      List<Document> events,
      Set<String> keys,
      Set<String> subjects) {
    return new Group(
        new Document("_id", first)
            .append(COUNT, events.size())
            .append(LAST, first + events.size() - 1)
            .append(RECORDED, recordedAt)
            .append(COMMANDS, commands.stream().map(CommandEntry::document).toList())
            .append(EVENTS, events)
            .append(KEYS, List.copyOf(keys))
            .append(SUBJECTS, List.copyOf(subjects)));
  }

  /** Bytes that an append takes in a group, at most. */
  static long sizeOf(DraftedAppend drafted) {
    long size = drafted.size();
    for (NewEvent event : drafted.append().events()) {
      int subjects = EventMeta.subjects(event).stream().mapToInt(String::length).sum();
      int names = 2 * event.stream().length() + 2 * subjects + event.id().length();
      size += MAX_UTF8 * names + EVENT_FRAME;
    }
    return size;
  }

  static Document event(NewEvent event, byte[] stored) {
    Document document =
        new Document("stream", event.stream())
            .append(SUBJECT, event.subject())
            .append("stored", new Binary(stored))
            .append("leaf", new Binary(LeafHash.of(stored)));
    EventMeta.subjects(event).stream().skip(1).forEach(other -> document.append(ALSO, other));
    return document;
  }

  long first() {
    return document.getLong("_id");
  }

  int count() {
    return document.getInteger(COUNT);
  }

  long last() {
    return first() + count() - 1;
  }

  /** The ledger's end, when it is the last one. */
  LedgerHead head() {
    return new LedgerHead(last(), document.getLong(RECORDED));
  }

  List<CommandEntry> commands() {
    return document.getList(COMMANDS, Document.class).stream().map(CommandEntry::of).toList();
  }

  List<String> keys() {
    return document.getList(KEYS, String.class);
  }

  /** All of its events, verified. */
  List<LedgerEvent> events(String ledger) {
    return events(ledger, event -> true);
  }

  List<LedgerEvent> ofStream(String ledger, String stream) {
    return ofStreams(ledger, Set.of(stream));
  }

  List<LedgerEvent> ofStreams(String ledger, Set<String> streams) {
    return events(ledger, event -> streams.contains(String.valueOf(event.getString("stream"))));
  }

  List<LedgerEvent> ofSubject(String ledger, String subject) {
    return events(
        ledger,
        event -> subject.equals(event.getString(SUBJECT)) || subject.equals(event.getString(ALSO)));
  }

  /** Of all of its events, as they are stored. */
  List<byte[]> leafHashes() {
    List<Document> events = stored();
    return IntStream.range(0, events.size())
        .mapToObj(i -> leafHash(first() + i, events.get(i)))
        .toList();
  }

  private static byte[] leafHash(long position, Document event) {
    Binary leaf = event.get("leaf", Binary.class);
    if (leaf == null || leaf.length() != LeafHash.LENGTH) {
      throw new LedgerCorruptException(position, "the event has no leaf hash");
    }
    return leaf.getData();
  }

  private List<Document> stored() {
    List<Document> events = document.getList(EVENTS, Document.class);
    if (events == null || events.size() != count()) {
      throw new LedgerCorruptException(first(), "the group has not the events it should have");
    }
    return events;
  }

  private List<LedgerEvent> events(String ledger, Predicate<Document> wanted) {
    List<Document> events = stored();
    return IntStream.range(0, events.size())
        .filter(i -> wanted.test(events.get(i)))
        .mapToObj(i -> event(ledger, first() + i, events.get(i)))
        .toList();
  }

  private static LedgerEvent event(String ledger, long position, Document event) {
    Binary stored = event.get("stored", Binary.class);
    Binary leaf = event.get("leaf", Binary.class);
    if (stored == null || leaf == null) {
      throw new LedgerCorruptException(position, "the event has no bytes");
    }
    return Envelope.open(ledger, position, stored.getData(), leaf.getData());
  }
}
