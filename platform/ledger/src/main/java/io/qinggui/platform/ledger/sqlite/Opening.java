package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;

/** Locks, creates and verifies a ledger's files before anybody may use them. */
record Opening(Path directory, String name) {

  /** Makes the ledger of what was opened. */
  interface Into<T> {
    T make(
        String name,
        DirectoryLock lock,
        HeadFile head,
        Database database,
        PositionIndexes positions,
        InstantSource clock)
        throws SQLException;
  }

  <T> T open(InstantSource clock, int maxPages, Into<T> into) {
    try {
      Files.createDirectories(directory);
      DirectoryLock lock = DirectoryLock.acquire(directory, name);
      try {
        return open(lock, new Database(directory.resolve(name + ".db"), maxPages), clock, into);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("ledger " + name + " in " + directory, e);
    }
  }

  private <T> T open(DirectoryLock lock, Database database, InstantSource clock, Into<T> into)
      throws IOException {
    HeadFile headFile = HeadFile.open(directory, name);
    try {
      PositionIndexes positions = verified(database, headFile.read());
      return into.make(name, lock, headFile, database, positions, clock);
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
        ? new LedgerCorruptException(name + " in " + directory, damage)
        : failure;
  }

  private PositionIndexes verified(Database database, long acknowledged)
      throws SQLException, IOException {
    if (database.exists()) {
      database.requireFormat();
      try (Connection connection = database.inspector()) {
        if (Schema.isPresent(connection, name)) {
          return new Verification(name, connection).verify(acknowledged);
        }
      }
    }
    if (acknowledged > 0) {
      throw new LedgerCorruptException(
          1, "there is nothing, but positions up to " + acknowledged + " were written");
    }
    try (Connection connection = database.writer()) {
      Schema.create(connection, name);
    }
    return PositionIndexes.empty();
  }
}
