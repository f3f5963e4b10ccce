package io.qinggui.platform.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * A ledger's files as they are at one moment, read without leaving a trace in their directory: no
 * byte is changed, no log is moved or made, no lock file is touched. The ledger may be written
 * meanwhile by another process.
 *
 * <p>SQLite does none of this by itself: also a connection that only reads makes a log and an index
 * where there are none. So it depends on what is there how they are opened.
 */
final class Snapshot implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final LedgerFiles files;
  private final State state;
  private final @Nullable LedgerFiles copy;
  private final Connection connection;

  private Snapshot(
      LedgerFiles files, State state, @Nullable LedgerFiles copy, Connection connection) {
    this.files = files;
    this.state = state;
    this.copy = copy;
    this.connection = connection;
  }

  /** What shows that a file was written. */
  private record Stamp(long size, FileTime modified, @Nullable Object key) {

    static @Nullable Stamp of(Path file) throws IOException {
      try {
        BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(read.size(), read.lastModifiedTime(), read.fileKey());
      } catch (NoSuchFileException e) {
        return null;
      }
    }

    static boolean isEmpty(@Nullable Stamp stamp) {
      return stamp == null || stamp.size == 0;
    }
  }

  private record State(
      @Nullable Stamp database, @Nullable Stamp log, boolean isLogWhole, boolean hasIndex) {

    static State of(LedgerFiles files) throws IOException {
      Stamp log = Stamp.of(files.log());
      return new State(
          Stamp.of(files.database()),
          log,
          Stamp.isEmpty(log) || LogHeader.isWhole(files.log()),
          Files.exists(files.logIndex()));
    }

    /** Somebody has it open, or was killed: the log's index says what of the log counts. */
    boolean isShared() {
      return log != null && isLogWhole && hasIndex;
    }

    /**
     * A log without an index is what copies and backups have. One without a whole header is none
     * any more, but SQLite waits for whoever is writing it.
     */
    boolean needsCopy() {
      return !Stamp.isEmpty(log) && !isShared();
    }
  }

  /** Whether there is anything to read. */
  static boolean isPossible(LedgerFiles files) throws IOException {
    return !Stamp.isEmpty(Stamp.of(files.database()));
  }

  /**
   * Opens it; everything that is read through its connection is of one moment.
   *
   * @throws SQLException also when the files changed just now
   */
  static Snapshot of(LedgerFiles files) throws IOException, SQLException {
    State state = State.of(files);
    if (state.needsCopy()) {
      LedgerFiles copy = copied(files);
      return new Snapshot(files, state, copy, connect(copy, "mode=ro"));
    }
    return new Snapshot(
        files,
        state,
        null,
        connect(files, state.isShared() ? "mode=ro&readonly_shm=1" : "immutable=1"));
  }

  /** For reading; in one transaction. */
  Connection connection() {
    return connection;
  }

  /** Whether all of the ledger is in the database, so that the size of the file counts. */
  boolean isDatabaseOnly() {
    return Stamp.isEmpty(state.log());
  }

  /**
   * Whether what was read so far is of one moment. SQLite keeps writers from changing it under a
   * reader of a log; elsewhere it is seen afterwards.
   */
  boolean holds() throws IOException {
    return state.isShared() || state.equals(State.of(files));
  }

  private static LedgerFiles copied(LedgerFiles files) throws IOException {
    LedgerFiles copy = new LedgerFiles(Files.createTempDirectory("qinggui-verify"), files.name());
    Files.copy(files.database(), copy.database());
    Files.copy(files.log(), copy.log());
    return copy;
  }

  private static Connection connect(LedgerFiles files, String how) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(PATIENCE_MILLIS);
    Connection connection =
        config.createConnection(
            "jdbc:sqlite:file:" + files.database().toUri().getRawPath() + "?" + how);
    try (Statement statement = connection.createStatement()) {
      // otherwise a file that was cut is refused as a whole, and nobody learns what is left of it
      statement.execute("PRAGMA writable_schema = ON");
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    if (copy != null) {
      for (Path file : List.of(copy.database(), copy.log(), copy.logIndex(), copy.directory())) {
        Files.deleteIfExists(file);
      }
    }
  }
}
