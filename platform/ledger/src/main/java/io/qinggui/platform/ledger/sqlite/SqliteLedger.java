package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.commit.Listeners;
import io.qinggui.platform.ledger.commit.Writer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
  private final GroupCommit groups;
  private final Writer writer;
  private final Reads reads;
  private final Knowledge knowledge;
  private final Listeners listeners = new Listeners();

  private SqliteLedger(
      String name,
      DirectoryLock directoryLock,
      HeadFile headFile,
      Database database,
      Places places,
      InstantSource clock)
      throws SQLException {
    this.name = name;
    this.directoryLock = directoryLock;
    this.headFile = headFile;
    this.knowledge = new Knowledge(clock);
    this.groups = new GroupCommit(name, database, places, knowledge, headFile);
    this.reads = new Reads(name, new ReaderPool(database), places, groups::head);
    this.writer = new Writer(name, groups, listeners);
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
    return writer.append(append);
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
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    return reads.readStream(stream, fromSequence);
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
  public Instant knowledge() {
    return knowledge.promise();
  }

  @Override
  public void settle(Instant moment) {
    knowledge.settle(moment);
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    return listeners.add(listener);
  }

  @Override
  public void close() {
    writer.close();
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
