package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommitObserver;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.commit.GroupCommit;
import io.qinggui.platform.ledger.commit.Listeners;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of one process, in a SQLite file.
 *
 * <p>An append is durable (written through to the disk) before it is acknowledged. Damage is found
 * when the file is opened, by the read that meets it, or by a verification beside its use; it is
 * never answered from.
 */
public final class SqliteLedger implements Ledger {

  private static final Logger log = LoggerFactory.getLogger(SqliteLedger.class);

  private final String name;
  private final DirectoryLock directoryLock;
  private final HeadFile headFile;
  private final Soundness soundness = new Soundness();
  private final SqliteGroups groups;
  private final GroupCommit commits;
  private final Reads reads;
  private final ClosedTimestamp closedTimestamp;
  private final Listeners listeners = new Listeners();
  private final Keeping keeping;

  private SqliteLedger(Opening.Opened opened) throws SQLException {
    this.name = opened.opening().files().name();
    this.directoryLock = opened.lock();
    this.headFile = opened.head();
    this.closedTimestamp = new ClosedTimestamp(opened.opening().clock());
    this.groups = new SqliteGroups(opened, closedTimestamp, soundness);
    this.reads =
        new Reads(
            name, new ReaderPool(opened.database(), soundness), opened.positions(), groups::head);
    this.commits = new GroupCommit(name, groups, listeners);
    this.keeping = new Keeping(opened, soundness);
    Subscription unused = listeners.add(keeping::appended);
  }

  /**
   * Opens a ledger, or begins an empty one. What was appended since the last checkpoint is verified
   * before this returns, and everything before it beside its use, see {@link #verification}.
   * Without a checkpoint all of it is verified first: 100,000 events take well under two seconds.
   *
   * @param directory where its files are; created when it is missing
   * @param name the ledger's name, and that of its files
   * @param clock gives the recorded times
   * @throws IllegalStateException when it is open already, here or in another process
   * @throws io.qinggui.platform.ledger.LedgerCorruptException naming the first damaged position
   * @throws UncheckedIOException when the directory cannot be used
   */
  public static SqliteLedger open(Path directory, String name, InstantSource clock) {
    return open(directory, name, clock, Opening.Limits.USUAL);
  }

  /**
   * The same with another number of events between two checkpoints; a ledger of fewer has none. The
   * verification beside its use begins at once.
   *
   * @param checkpointInterval at least 1
   */
  public static SqliteLedger open(
      Path directory, String name, InstantSource clock, long checkpointInterval) {
    return open(directory, name, clock, new Opening.Limits(0, checkpointInterval, Duration.ZERO));
  }

  /** The same with other limits. */
  static SqliteLedger open(
      Path directory, String name, InstantSource clock, Opening.Limits limits) {
    return new Opening(new LedgerFiles(directory, name), clock, limits).open(SqliteLedger::new);
  }

  /**
   * Ends when every event that was there when the ledger was opened has been verified. It fails
   * with {@link io.qinggui.platform.ledger.LedgerCorruptException} when damage was found; from then
   * on every read and every append is refused with the same.
   */
  public CompletionStage<Void> verification() {
    return soundness.verification().minimalCompletionStage();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Committed append(Append append) {
    return commits.append(append);
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    return reads.outcome(commandId);
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    return reads.read(after, limit);
  }

  @Override
  public List<byte[]> leafHashes(long after, int limit) {
    return reads.leafHashes(after, limit);
  }

  @Override
  public Optional<LedgerEvent> event(String id) {
    return reads.event(id);
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return reads.readStream(stream, fromSequence);
  }

  @Override
  public Map<String, List<LedgerEvent>> readStreams(Collection<String> streams) {
    return reads.readStreams(streams);
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return reads.readSubject(subject, after, limit);
  }

  @Override
  public long lastSequence(String stream) {
    return reads.lastSequence(stream);
  }

  @Override
  public long head() {
    return groups.head();
  }

  @Override
  public Instant closedTimestamp() {
    return closedTimestamp.closeNow();
  }

  @Override
  public void closeTimestamp(Instant moment) {
    closedTimestamp.closeUpTo(moment);
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
    keeping.close();
    reads.close();
    groups.close();
    try {
      headFile.close();
      directoryLock.close();
    } catch (IOException e) {
      log.warn("Closing the ledger's files", e);
    }
  }
}
