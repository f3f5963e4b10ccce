package io.qinggui.platform.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.commit.Listeners;
import io.qinggui.platform.ledger.commit.Writer;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ledger of a cluster, in MongoDB. Any number of instances may append at once, without
 * transactions.
 *
 * <p><b>What is stored.</b> Each commit group (one or several commands) is one document whose
 * {@code _id} is the position of its first event. Writing one document is atomic, so a group is
 * there as a whole or not at all. All writes are acknowledged by a majority and journaled, all
 * reads are majority reads on the primary: what was read or acknowledged is never rolled back.
 *
 * <p><b>Positions are dense, and each is given once.</b> An instance writes a group only at head +
 * 1, where head is the end of the chain of groups that it has read. {@code _id} is unique, so one
 * instance gets the place and the others' write fails. Groups never change; therefore, by
 * induction, all instances see the same chain, and no two groups overlap.
 *
 * <p><b>A command takes effect once, a sequence number is taken once.</b> An instance checks a
 * group against the index, which is complete through the head that it knows, and writes at head +
 * 1. When the write succeeds, nobody has appended between check and write: somebody who had would
 * hold that place. When it fails, the instance reads the groups from head + 1 on, adds them to the
 * index and checks again. Before it refuses an append it looks for newer groups in the same way.
 *
 * <p><b>The index is derived.</b> An instance adds every group to it, its own and the others',
 * before it takes the group's end as its head. Adding is idempotent and order does not matter. A
 * crash after a group was written and before it was indexed harms nobody: other instances index it
 * when they meet it, and a starting one reads on from the watermark, which is moved last. Every
 * read looks for newer groups first, so that a stream or subject is never read without its last
 * events. A crash before the group was written leaves nothing. When the outcome of a write is
 * unknown (connection lost), callers get {@link LedgerUnavailableException}; if the group did land,
 * it is found like another instance's, even when it lands later.
 *
 * <p><b>Recorded times</b> increase along the chain, because each group's times are greater than
 * those of the group before. {@link #knowledge()} is therefore the recorded time of the head:
 * across instances, with clocks that may differ, nothing later than it is certain. {@link #settle}
 * makes a later moment certain by putting a floor in the place behind the last group: a document
 * without events, which the next group has to replace, with recorded times above the floor. It
 * holds for all instances.
 *
 * <p>Other instances' appends are seen by every read; listeners hear of them within about 50 ms.
 */
public final class MongoLedger implements Ledger {

  private static final int MAX_APPEND_BYTES = 10 * 1024 * 1024;

  private final String name;
  private final MongoGroups groups;
  private final MongoReads reads;
  private final Writer writer;
  private final Listeners listeners = new Listeners();
  private final Poller poller;

  private MongoLedger(String name, GroupStore store, Index index, InstantSource clock) {
    this.name = name;
    this.groups = new MongoGroups(name, store, index, clock);
    this.reads = new MongoReads(name, groups, store, index);
    this.writer = new Writer(name, groups, listeners);
    this.poller = new Poller(name, groups, listeners);
  }

  /**
   * Opens a ledger, or begins an empty one.
   *
   * @param database where its collections are; the caller closes its client, after the ledger
   * @param name the ledger's name, which begins its collections' names
   * @param clock gives the recorded times
   * @throws LedgerUnavailableException when the server does not answer
   * @throws io.qinggui.platform.ledger.LedgerCorruptException when groups are missing or damaged
   */
  public static MongoLedger open(MongoDatabase database, String name, InstantSource clock) {
    MongoDatabase durable = durable(database);
    return available(
        () ->
            new MongoLedger(
                name,
                new GroupStore(durable.getCollection(name + ".groups")),
                new Index(durable.getCollection(name + ".index")),
                clock));
  }

  static MongoDatabase durable(MongoDatabase database) {
    return database
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY)
        .withReadPreference(ReadPreference.primary());
  }

  static <T> T available(Supplier<T> call) {
    try {
      return call.get();
    } catch (MongoException e) {
      throw new LedgerUnavailableException("MongoDB: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * @throws IllegalArgumentException also when the events take more than 10 MiB together, because a
   *     document may not exceed 16
   */
  @Override
  public Committed append(Append append) {
    DraftedAppend drafted = DraftedAppend.of(append);
    if (drafted.size() > MAX_APPEND_BYTES) {
      throw new IllegalArgumentException("more than 10 MiB in command " + append.commandId());
    }
    return writer.append(drafted);
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    return available(() -> reads.outcome(commandId));
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return available(() -> reads.read(after, limit));
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return available(() -> reads.readStream(stream, fromSequence));
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return available(() -> reads.readSubject(subject, after, limit));
  }

  @Override
  public long lastSequence(String stream) {
    return available(() -> reads.lastSequence(stream));
  }

  @Override
  public long head() {
    return available(() -> groups.refresh().position());
  }

  /**
   * The recorded time of the head as all instances made it, 1970-01-01 when the ledger is empty. It
   * may be long ago when nothing happens.
   */
  @Override
  public Instant knowledge() {
    return available(() -> RecordedTime.instant(groups.refresh().recordedAt()));
  }

  /** Holds for all instances, whatever their clocks say. */
  @Override
  public void settle(Instant moment) {
    available(
        () -> {
          groups.settle(moment);
          return moment;
        });
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    return listeners.add(listener);
  }

  @Override
  public void close() {
    poller.close();
    writer.close();
  }
}
