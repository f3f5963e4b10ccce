package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Locks, creates and verifies a ledger's files before anybody may use them. */
record Opening(LedgerFiles files, InstantSource clock, Limits limits) {

  private static final Logger log = LoggerFactory.getLogger(Opening.class);

  /**
   * What tests set otherwise.
   *
   * @param maxPages a limit on the file's size, in pages of 4 KiB; 0 for none
   * @param checkpointInterval events between two checkpoints
   * @param verifyAfter how long after it was opened the verification beside its use begins
   */
  record Limits(int maxPages, long checkpointInterval, Duration verifyAfter) {

    /** Fewer are read in less time than a start takes for other things, which come first. */
    static final Limits USUAL = new Limits(0, 50_000, Duration.ofSeconds(30));
  }

  /** Makes the ledger of what was opened. */
  interface Into<T> {
    T make(Opened opened) throws SQLException;
  }

  /**
   * A ledger that was found to be sound, as far as it was read.
   *
   * @param kept what it was opened from; {@link Verified#NOTHING} when it was read as a whole
   */
  record Opened(
      Opening opening,
      DirectoryLock lock,
      HeadFile head,
      Database database,
      PositionIndexes positions,
      Verified kept) {

    Checkpoint checkpoint() {
      return opening.checkpoint();
    }
  }

  <T> T open(Into<T> into) {
    try {
      Files.createDirectories(files.directory());
      DirectoryLock lock = DirectoryLock.acquire(files.directory(), files.name());
      try {
        return open(lock, new Database(files.database(), limits.maxPages()), into);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("ledger " + files.name() + " in " + files.directory(), e);
    }
  }

  private <T> T open(DirectoryLock lock, Database database, Into<T> into) throws IOException {
    HeadFile headFile = HeadFile.open(files.directory(), files.name());
    try {
      PositionIndexes positions = PositionIndexes.empty();
      Verified kept = Verified.NOTHING;
      if (isThere(database)) {
        try (Connection connection = database.inspector()) {
          positions = fromCheckpoint(connection);
          kept = positions.end();
          new Verification(files.name(), connection, positions).verify(headFile.read());
        }
      } else {
        create(database, headFile.read());
      }
      return into.make(new Opened(this, lock, headFile, database, positions, kept));
    } catch (SQLException e) {
      headFile.close();
      throw named(ReaderPool.translated(e));
    } catch (LedgerCorruptException | LedgerUnavailableException | IllegalStateException e) {
      headFile.close();
      throw named(e);
    }
  }

  private RuntimeException named(RuntimeException failure) {
    return failure instanceof LedgerCorruptException damage
        ? new LedgerCorruptException(files.name() + " in " + files.directory(), damage)
        : failure;
  }

  private boolean isThere(Database database) throws SQLException, IOException {
    if (!database.exists()) {
      return false;
    }
    database.requireFormat();
    try (Connection connection = database.inspector()) {
      return Schema.isPresent(connection, files.name());
    }
  }

  private void create(Database database, long acknowledged) throws SQLException {
    if (acknowledged > 0) {
      throw new LedgerCorruptException(
          1, "there is nothing, but positions up to " + acknowledged + " were written");
    }
    try (Connection connection = database.writer()) {
      Schema.create(connection, files.name());
    }
  }

  private Checkpoint checkpoint() {
    return new Checkpoint(files.checkpoint(), files.name());
  }

  /** Empty when there is no checkpoint of this very file. */
  private PositionIndexes fromCheckpoint(Connection connection) throws SQLException {
    PositionIndexes known = checkpoint().read().orElseGet(PositionIndexes::empty);
    if (known.end().position() == 0 || isThere(connection, known.end())) {
      return known;
    }
    log.warn("Ledger {} is read as a whole, its checkpoint is that of another file", files.name());
    return PositionIndexes.empty();
  }

  private boolean isThere(Connection connection, Verified end) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT " + EventRow.COLUMNS + " FROM events WHERE position = ?")) {
      query.setLong(1, end.position());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next()
            && Arrays.equals(EventRow.read(files.name(), rows).leafHash(), end.leafHash());
      }
    } catch (LedgerCorruptException e) {
      return false;
    } catch (SQLException e) {
      if (DamagedFile.isSaidBy(e)) {
        return false;
      }
      throw e;
    }
  }
}
