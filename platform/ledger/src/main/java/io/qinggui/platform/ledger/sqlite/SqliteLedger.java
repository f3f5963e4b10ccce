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
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger of one process, in a SQLite file.
 *
 * <p>An append is durable (written through to the disk) before it is acknowledged. A file that was
 * damaged is refused when it is opened; damage that happens later is found by the read that meets
 * it.
 */
public final class SqliteLedger implements Ledger {

  private static final Logger log = LoggerFactory.getLogger(SqliteLedger.class);

  private final String name;
  private final DirectoryLock directoryLock;
  private final HeadFile headFile;
  private final SqliteGroups groups;
  private final GroupCommit commits;
  private final Reads reads;
  private final ClosedTimestamp closedTimestamp;
  private final Listeners listeners = new Listeners();

  private SqliteLedger(
      String name,
      DirectoryLock directoryLock,
      HeadFile headFile,
      Database database,
      PositionIndexes positions,
      InstantSource clock)
      throws SQLException {
    this.name = name;
    this.directoryLock = directoryLock;
    this.headFile = headFile;
    this.closedTimestamp = new ClosedTimestamp(clock);
    this.groups = new SqliteGroups(name, database, positions, closedTimestamp, headFile);
    this.reads = new Reads(name, new ReaderPool(database), positions, groups::head);
    this.commits = new GroupCommit(name, groups, listeners);
  }

  /**
   * Opens a ledger, or begins an empty one, and verifies it as a whole: 100,000 events take well
   * under two seconds.
   *
   * @param directory where its files are; created when it is missing
   * @param name the ledger's name, and that of its files
   * @param clock gives the recorded times
   * @throws IllegalStateException when it is open already, here or in another process
   * @throws io.qinggui.platform.ledger.LedgerCorruptException naming the first damaged position
   * @throws UncheckedIOException when the directory cannot be used
   */
  public static SqliteLedger open(Path directory, String name, InstantSource clock) {
    return open(directory, name, clock, 0);
  }

  /** The same with a limit on the file's size, in pages of 4 KiB; 0 for none. */
  static SqliteLedger open(Path directory, String name, InstantSource clock, int maxPages) {
    return new Opening(directory, name).open(clock, maxPages, SqliteLedger::new);
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
