package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.meta.EventMeta;
import io.qinggui.platform.ledger.recent.Tail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers from the file, and from memory what others have read just before. No event is handed out
 * before its leaf hash was verified.
 */
final class Reads implements AutoCloseable {

  private static final String EVENTS = "SELECT " + EventRow.COLUMNS + " FROM events ";

  private static final String LEAF_HASHES =
      "SELECT position, leaf_hash FROM events WHERE position > ? ORDER BY position LIMIT ?";

  /** In the order of a JSON array of positions. */
  private static final String EVENTS_AT =
      "SELECT "
          + EventRow.COLUMNS
          + " FROM json_each(?) AS wanted"
          + " CROSS JOIN events ON events.position = wanted.value ORDER BY wanted.key";

  private final String ledger;
  private final ReaderPool pool;
  private final PositionIndexes positions;
  private final LongSupplier head;
  private final Tail tail;

  Reads(String ledger, ReaderPool pool, PositionIndexes positions, LongSupplier head) {
    this.ledger = ledger;
    this.pool = pool;
    this.positions = positions;
    this.head = head;
    this.tail = new Tail(head, this::stored);
  }

  List<LedgerEvent> read(long after, int limit) {
    pool.requireOpen();
    return tail.read(after, limit);
  }

  private List<LedgerEvent> stored(long after, long until) {
    List<LedgerEvent> events =
        pool.query(
            EVENTS + "WHERE position > ? AND position <= ? ORDER BY position",
            query -> {
              query.setLong(1, after);
              query.setLong(2, until);
            },
            this::events);
    long position = after;
    for (LedgerEvent event : events) {
      position++;
      requireAt(event.position() == position, position);
    }
    requireAt(position == until, position + 1);
    return events;
  }

  List<byte[]> leafHashes(long after, int limit) {
    pool.requireOpen();
    int expected = (int) Math.clamp(head.getAsLong() - after, 0, Math.max(0, limit));
    return positions
        .leaves()
        .read(after, expected)
        .orElseGet(() -> storedLeafHashes(after, limit, expected));
  }

  private List<byte[]> storedLeafHashes(long after, int limit, int expected) {
    List<byte[]> hashes =
        pool.query(
            LEAF_HASHES,
            query -> {
              query.setLong(1, after);
              query.setInt(2, Math.max(0, limit));
            },
            rows -> leafHashes(rows, after));
    requireAt(hashes.size() >= expected, after + hashes.size() + 1);
    return hashes;
  }

  private static List<byte[]> leafHashes(ResultSet rows, long after) throws SQLException {
    List<byte[]> hashes = new ArrayList<>();
    while (rows.next()) {
      long position = after + hashes.size() + 1;
      byte @Nullable [] hash = rows.getBytes(2);
      requireAt(rows.getLong(1) == position, position);
      if (hash == null || hash.length != LeafHash.LENGTH) {
        throw new LedgerCorruptException(position, "the event has no leaf hash");
      }
      hashes.add(hash);
    }
    return hashes;
  }

  /** Who knows only a hash of the id may be at another event, so the event itself says. */
  Optional<LedgerEvent> event(String id) {
    pool.requireOpen();
    long committed = head.getAsLong();
    return Arrays.stream(positions.events().candidates(id))
        .filter(position -> position <= committed)
        .mapToObj(position -> read(position - 1, 1).getFirst())
        .filter(event -> event.id().equals(id))
        .findFirst();
  }

  List<LedgerEvent> readStream(String stream, long fromSequence) {
    List<LedgerEvent> events = at(positions.index().stream(stream, fromSequence));
    requireStream(events, stream, Math.max(0, fromSequence));
    return events;
  }

  Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    long[] wanted =
        streams.stream()
            .distinct()
            .flatMapToLong(it -> Arrays.stream(positions.index().stream(it, 0)))
            .sorted() // as they lie in the file
            .toArray();
    Map<String, List<LedgerEvent>> found =
        at(wanted).stream().collect(Collectors.groupingBy(LedgerEvent::stream));
    found.forEach((stream, events) -> requireStream(events, stream, 0));
    return found;
  }

  private static void requireStream(List<LedgerEvent> events, String stream, long fromSequence) {
    long sequence = fromSequence;
    for (LedgerEvent event : events) {
      requireAt(event.stream().equals(stream) && event.sequence() == sequence, event.position());
      sequence++;
    }
  }

  List<LedgerEvent> readSubject(String subject, long after, int limit) {
    List<LedgerEvent> events = at(positions.index().subject(subject, after, Math.max(0, limit)));
    events.forEach(
        event -> requireAt(EventMeta.subjects(event).contains(subject), event.position()));
    return events;
  }

  private List<LedgerEvent> at(long[] positions) {
    pool.requireOpen();
    if (positions.length == 0) {
      return List.of();
    }
    return tail.at(positions).orElseGet(() -> storedAt(positions));
  }

  private List<LedgerEvent> storedAt(long[] positions) {
    String wanted = Arrays.toString(positions);
    List<LedgerEvent> events =
        pool.query(EVENTS_AT, query -> query.setString(1, wanted), this::events);
    for (int i = 0; i < positions.length; i++) {
      requireAt(i < events.size() && events.get(i).position() == positions[i], positions[i]);
    }
    return events;
  }

  long lastSequence(String stream) {
    pool.requireOpen();
    return positions.index().lastSequence(stream);
  }

  Optional<Committed> outcome(String commandId) {
    return Arrays.stream(positions.commands().candidates(commandId))
        .mapToObj(position -> command(position, commandId))
        .flatMap(Optional::stream)
        .filter(command -> command.commandId().equals(commandId))
        .map(command -> command.committed(true))
        .findFirst();
  }

  private Optional<CommandRow> command(long firstPosition, String commandId) {
    long committed = head.getAsLong();
    Optional<CommandRow> row =
        pool.query(
            CommandRow.AT,
            query -> query.setLong(1, firstPosition),
            rows -> rows.next() ? Optional.of(CommandRow.read(rows)) : Optional.empty());
    if (row.isEmpty() && firstPosition <= committed) {
      // of a group that failed, unless the event says otherwise
      requireAt(
          !read(firstPosition - 1, 1).getFirst().commandId().equals(commandId), firstPosition);
    }
    return row;
  }

  @Override
  public void close() {
    pool.close();
  }

  private List<LedgerEvent> events(ResultSet rows) throws SQLException {
    List<LedgerEvent> events = new ArrayList<>();
    while (rows.next()) {
      events.add(EventRow.read(ledger, rows));
    }
    return events;
  }

  private static void requireAt(boolean sound, long position) {
    if (!sound) {
      throw new LedgerCorruptException(position, "not the event that belongs there");
    }
  }
}
