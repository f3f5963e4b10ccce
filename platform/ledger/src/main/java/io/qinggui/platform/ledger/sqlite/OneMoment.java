package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sqlite.SQLiteConnection;

/**
 * Several SQLite files as they are now, to be copied as they are now, however long that takes and
 * whoever writes them meanwhile (SQLite's online backup). Nothing in their directories is changed.
 * Until it is closed SQLite does not empty their logs.
 *
 * <p>All files are opened first. Then the moment of each is fixed, in the order in which they are
 * given, all within four milliseconds if the machine lets it. What follows from something is given
 * before what it follows from. So whatever is in one copy has its causes in the others.
 *
 * <p>Not for files that this very process has open (see {@link SqliteVerifier}).
 */
public final class OneMoment implements AutoCloseable {

  private static final String ENDING = ".db";

  /** A fact needs two durable writes and a transaction of Kafka to get into another ledger. */
  private static final long AT_ONCE_NANOS = 4_000_000;

  private static final int ATTEMPTS = 50;

  /** Pages at a time. Nobody waits for a step: the files' writers do not wait for readers. */
  private static final int PAGES = 4_096;

  private static final int PAUSE_MILLIS = 100;
  private static final int PAUSES = 50;

  private final Map<Path, Snapshot> snapshots;

  private OneMoment(Map<Path, Snapshot> snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * Fixes the moment.
   *
   * @param databases files with the ending {@code .db} that exist and have content
   * @throws LedgerCorruptException when SQLite says that one is damaged
   * @throws LedgerUnavailableException when one cannot be read
   */
  public static OneMoment of(List<Path> databases) {
    OneMoment moment = new OneMoment(new LinkedHashMap<>());
    try {
      for (Path database : databases) {
        moment.snapshots.put(database, Snapshot.of(files(database)));
      }
      moment.fix();
      return moment;
    } catch (IOException | SQLException e) {
      moment.close();
      throw failed("reading " + databases, e);
    }
  }

  private static RuntimeException failed(String what, Exception failure) {
    String message = what + ": " + failure.getMessage();
    return failure instanceof SQLException e && DamagedFile.isSaidBy(e)
        ? new LedgerCorruptException(0, message)
        : new LedgerUnavailableException(message, failure);
  }

  private static LedgerFiles files(Path database) {
    String name = database.getFileName().toString();
    return new LedgerFiles(
        Objects.requireNonNull(database.toAbsolutePath().getParent()),
        name.substring(0, name.length() - ENDING.length()));
  }

  /** Again when the machine was so busy that a fact may have come from one file to another. */
  private void fix() throws SQLException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long begun = System.nanoTime();
      for (Snapshot snapshot : snapshots.values()) {
        snapshot.connection().rollback();
        fix(snapshot);
      }
      if (System.nanoTime() - begun < AT_ONCE_NANOS) {
        return;
      }
    }
  }

  private static void fix(Snapshot snapshot) throws SQLException {
    try (Statement statement = snapshot.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
      boolean unused = row.next();
    }
  }

  /**
   * Copies one of the files, with what is in its log; the copy has none.
   *
   * @param to where there is nothing yet
   * @throws LedgerCorruptException when SQLite says that it is damaged
   * @throws LedgerUnavailableException when it cannot be read, or the copy not be written, as for
   *     want of room
   */
  public void copy(Path database, Path to) {
    Snapshot snapshot = Objects.requireNonNull(snapshots.get(database));
    try {
      int result =
          snapshot
              .connection()
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup("main", to.toString(), null, PAUSE_MILLIS, PAUSES, PAGES);
      if (result != 0) {
        throw new SQLException("SQLite's code " + result);
      }
    } catch (SQLException e) {
      throw failed("copying " + database + " to " + to, e);
    }
  }

  /**
   * Whether what was copied so far is of that moment. It is not when a file was not in use, and
   * somebody began to write it.
   */
  public boolean holds() throws IOException {
    for (Snapshot snapshot : snapshots.values()) {
      if (!snapshot.holds()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    for (Snapshot snapshot : snapshots.values()) {
      try {
        snapshot.close();
      } catch (IOException | SQLException e) {
        throw new LedgerUnavailableException("closing a copied file", e);
      }
    }
  }
}
