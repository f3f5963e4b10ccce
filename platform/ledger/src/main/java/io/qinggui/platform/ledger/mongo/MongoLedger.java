package io.qinggui.platform.ledger.mongo;

import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommitObserver;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.commit.GroupCommit;
import io.qinggui.platform.ledger.commit.Listeners;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.RecordedTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * <p><b>A command takes effect once, a sequence number is taken once, an event id is used once.</b>
 * Each of them is a key of its group, and a unique index over the keys lets no second group have
 * it. It is part of the write of the group's document, so that nothing can come between. What a
 * unique index cannot see is a gap: before an instance writes to a stream it has seen the place
 * before, then or earlier, since places are never given back. A group is written at head + 1, hence
 * behind everything that the instance has seen.
 *
 * <p>An instance writes a group without asking whether commands, events and places are taken. When
 * the write fails, because others came first or because something is there already, it reads the
 * groups from head + 1 on, looks up everything that the appends name, and checks them one by one.
 * Only then is an append refused or answered with its first outcome. A crash before the group was
 * written leaves nothing; after it nothing is left to do. When the outcome of a write is unknown
 * (connection lost), callers get {@link LedgerUnavailableException}; if the group did land, it is
 * met like another instance's, even when it lands later.
 *
 * <p><b>Recorded times</b> increase along the chain, because each group's times are greater than
 * those of the group before. {@link #closedTimestamp} is therefore the recorded time of the head:
 * across instances, with clocks that may differ, nothing later than it is certain. {@link
 * #closeTimestamp} makes a later moment certain by putting a floor in the place behind the last
 * group: a document without events, which the next group has to replace, with recorded times above
 * the floor. It holds for all instances.
 *
 * <p><b>What is missing.</b> A ledger that ends before the position that was noted last is refused.
 * That the groups before follow each other is checked behind the start, some hundred thousand
 * positions a second; once a gap is found, nothing is answered any more.
 *
 * <p>Other instances' appends are seen by every read; listeners hear of them within about 50 ms.
 */
public final class MongoLedger implements Ledger {

  private static final int MAX_APPEND_BYTES = 10 * 1024 * 1024;

  private final String name;
  private final MongoGroups groups;
  private final MongoReads reads;
  private final GroupCommit commits;
  private final Listeners listeners = new Listeners();
  private final ChainCheck check;
  private final BackgroundTasks background;

  private MongoLedger(String name, GroupStore store, HeadNote note, InstantSource clock) {
    StreamEnds ends = new StreamEnds();
    long noted = note.read();
    store.prepare();
    this.name = name;
    this.groups = new MongoGroups(store, ends, clock, noted);
    this.reads = new MongoReads(name, groups, store, ends);
    this.commits = new GroupCommit(name, groups, listeners);
    this.check = new ChainCheck(store, groups.head());
    this.background = new BackgroundTasks(name, groups, listeners, note, check);
  }

  /**
   * Opens a ledger, or begins an empty one.
   *
   * @param database where its collections are; the caller closes its client, after the ledger
   * @param name the ledger's name, which begins its collections' names
   * @param clock gives the recorded times
   * @throws LedgerUnavailableException when the server does not answer
   * @throws io.qinggui.platform.ledger.LedgerCorruptException when its last groups are missing
   * @throws IllegalStateException when an unreleased version wrote it
   */
  public static MongoLedger open(MongoDatabase database, String name, InstantSource clock) {
    MongoDatabase durable = DurableMongo.database(database);
    return DurableMongo.available(
        () ->
            new MongoLedger(
                name,
                new GroupStore(durable.getCollection(name + ".groups")),
                new HeadNote(durable.getCollection(name + ".head")),
                clock));
  }

  private <T> T sound(Supplier<T> call) {
    check.requireSound();
    return DurableMongo.available(call);
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * @throws IllegalArgumentException also when the events take more than 10 MiB together with what
   *     they are found by, because a document may not exceed 16
   */
  @Override
  public Committed append(Append append) {
    DraftedAppend drafted = DraftedAppend.of(append);
    if (Group.sizeOf(drafted) > MAX_APPEND_BYTES) {
      throw new IllegalArgumentException("more than 10 MiB in command " + append.commandId());
    }
    check.requireSound();
    return commits.append(drafted);
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    return sound(() -> reads.outcome(commandId));
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return sound(() -> reads.read(after, limit));
  }

  @Override
  public List<byte[]> leafHashes(long after, int limit) {
    return sound(() -> reads.leafHashes(after, limit));
  }

  @Override
  public Optional<LedgerEvent> event(String id) {
    return sound(() -> reads.event(id));
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return sound(() -> reads.readStream(stream, fromSequence));
  }

  @Override
  public Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    return sound(() -> reads.readStreams(streams));
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return sound(() -> reads.readSubject(subject, after, limit));
  }

  @Override
  public long lastSequence(String stream) {
    return sound(() -> reads.lastSequence(stream));
  }

  @Override
  public long head() {
    return sound(() -> groups.refresh().position());
  }

  /**
   * The recorded time of the head as all instances made it, 1970-01-01 when the ledger is empty. It
   * may be long ago when nothing happens.
   */
  @Override
  public Instant closedTimestamp() {
    return sound(() -> RecordedTime.instant(groups.refresh().recordedAt()));
  }

  /** Holds for all instances, whatever their clocks say. */
  @Override
  public void closeTimestamp(Instant moment) {
    sound(
        () -> {
          groups.closeTimestamp(moment);
          return moment;
        });
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    return listeners.add(listener);
  }

  @Override
  public void observeCommits(CommitObserver observer) {
    commits.observe(observer);
  }

  @Override
  public void close() {
    commits.close();
    background.close();
  }
}
