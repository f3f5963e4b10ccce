package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.DuplicateEventIdException;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import io.qinggui.platform.ledger.commit.Groups;
import io.qinggui.platform.ledger.commit.PendingAppend;
import io.qinggui.platform.ledger.envelope.Draft;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes groups of appends, each group in one transaction. Every append is checked on its own
 * against what is committed and against those before it in the group; one that is refused leaves
 * the others alone. Used by one thread at a time.
 */
final class SqliteGroups implements Groups, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SqliteGroups.class);

  private final String ledger;
  private final Database database;
  private final PositionIndexes positions;
  private final ClosedTimestamp closedTimestamp;
  private final HeadFile headFile;
  private final Soundness soundness;
  private final StreamHeads streamHeads;
  private final List<Placed> underWay = new ArrayList<>();
  private @Nullable WriterSession session;
  private long nextPosition;
  private volatile long head;

  SqliteGroups(Opening.Opened opened, ClosedTimestamp closedTimestamp, Soundness soundness)
      throws SQLException {
    this.ledger = opened.opening().files().name();
    this.database = opened.database();
    this.positions = opened.positions();
    this.closedTimestamp = closedTimestamp;
    this.headFile = opened.head();
    this.soundness = soundness;
    this.streamHeads = new StreamHeads(positions.index());
    session();
  }

  private record Placed(NewEvent event, Instant recordedAt, byte[] leafHash) {}

  /** Neither SQLite nor the head's file notices that a thread is interrupted. */
  @Override
  public boolean callersMayWrite() {
    return true;
  }

  @Override
  public long head() {
    return head;
  }

  @Override
  public void write(List<PendingAppend> group) {
    if (soundness.isDamaged()) {
      group.forEach(this::refuseOnDamage);
      return;
    }
    try {
      WriterSession writer = session();
      writer.begin();
      for (PendingAppend pending : group) {
        takeOrRefuse(pending, writer);
      }
      writer.commit();
    } catch (SQLException | RuntimeException e) {
      recover();
      throw new LedgerUnavailableException("the group could not be committed", e);
    }
    committed();
  }

  private void refuseOnDamage(PendingAppend pending) {
    try {
      soundness.require();
    } catch (LedgerCorruptException e) {
      pending.refuse(e);
    }
  }

  private void committed() {
    streamHeads.clear();
    underWay.forEach(
        placed -> {
          NewEvent event = placed.event();
          positions.add(
              event.stream(), EventMeta.subjects(event), placed.recordedAt(), placed.leafHash());
        });
    underWay.clear();
    head = nextPosition - 1;
    closedTimestamp.groupCommitted();
    noteHead();
  }

  private void takeOrRefuse(PendingAppend pending, WriterSession writer) throws SQLException {
    try {
      take(pending, writer);
    } catch (SequenceConflictException | DuplicateEventIdException | LedgerCorruptException e) {
      pending.refuse(e);
    }
  }

  private void take(PendingAppend pending, WriterSession writer) throws SQLException {
    Append append = pending.drafted().append();
    CommandRow earlier = writer.command(append.commandId());
    if (earlier == null) {
      pending.drafted().requireNext((stream, next) -> streamHeads.of(stream) == next - 1);
      requireNewIds(pending.drafted(), writer);
      insert(pending, writer);
    } else if (earlier.fingerprint().equals(append.fingerprint())) {
      pending.accept(earlier.committed(true));
    } else {
      pending.refuse(new CommandIdReusedException(append.commandId()));
    }
  }

  private static void requireNewIds(DraftedAppend drafted, WriterSession writer)
      throws SQLException {
    for (Draft draft : drafted.drafts()) {
      if (writer.hasEvent(draft.event().id())) {
        throw new DuplicateEventIdException(draft.event().id());
      }
    }
  }

  private void insert(PendingAppend pending, WriterSession writer) throws SQLException {
    DraftedAppend drafted = pending.drafted();
    long first = nextPosition;
    long recordedAt = closedTimestamp.next();
    Instant recorded = RecordedTime.instant(recordedAt);
    long position = first;
    for (Draft draft : drafted.drafts()) {
      underWay.add(new Placed(draft.event(), recorded, writer.insert(position, draft, recorded)));
      position++;
    }
    CommandRow command =
        new CommandRow(
            drafted.append().commandId(),
            drafted.append().fingerprint(),
            first,
            drafted.drafts().size(),
            recordedAt);
    writer.insert(command);
    drafted.streams().forEach((stream, span) -> streamHeads.advance(stream, span.last()));
    nextPosition = position;
    pending.accept(command.committed(false));
  }

  /** Starts again from what is on the disk, whatever became of the group. */
  private void recover() {
    closeSession();
    streamHeads.clear();
    underWay.clear();
    try {
      session();
    } catch (SQLException | LedgerCorruptException e) {
      log.warn("The ledger's file cannot be opened again yet", e);
      closeSession();
    }
    closedTimestamp.groupFailed();
  }

  private WriterSession session() throws SQLException {
    if (session == null) {
      session = new WriterSession(ledger, database.writer(), positions);
      session.recall();
      Optional<LedgerEvent> last = session.lastEvent();
      head = last.map(LedgerEvent::position).orElse(0L);
      nextPosition = head + 1;
      closedTimestamp.startAt(last.map(it -> RecordedTime.micros(it.recordedAt())).orElse(0L));
    }
    return session;
  }

  private void closeSession() {
    try {
      if (session != null) {
        session.close();
      }
    } catch (SQLException e) {
      log.warn("Closing the ledger's writing connection", e);
    }
    session = null;
  }

  private void noteHead() {
    try {
      headFile.write(head);
    } catch (IOException e) {
      log.warn("The head could not be noted beside the ledger", e);
    }
  }

  /** Leaves a single file behind that holds everything. */
  @Override
  public void close() {
    try {
      session().checkpoint();
    } catch (SQLException e) {
      log.warn("The log stays beside the ledger until it is opened again", e);
    }
    closeSession();
  }
}
