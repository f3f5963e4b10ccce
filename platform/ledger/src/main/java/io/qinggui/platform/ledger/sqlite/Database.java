package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The file, and how connections to it are set up.
 *
 * @param file the SQLite file
 * @param maxPages a limit on the file's size in pages, 0 for none
 */
record Database(Path file, int maxPages) {

  /** Where they are in the file. */
  private static final int HEADER = 100;

  private static final int WRITE_VERSION = 18;
  private static final int READ_VERSION = 19;
  private static final int SCHEMA_FORMAT = 44;
  private static final int LAST_SCHEMA_FORMAT = 4;

  private static final int CHECKPOINT_PAGES = 4_000;
  private static final int WRITER_CACHE_KIB = 32 * 1024;
  private static final int READER_CACHE_KIB = 4 * 1024;

  Connection writer() throws SQLException {
    Connection connection = open(WRITER_CACHE_KIB, false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
      if (maxPages > 0) {
        statement.execute("PRAGMA max_page_count = " + maxPages);
      }
    }
    return connection;
  }

  Connection reader() throws SQLException {
    return open(READER_CACHE_KIB, true);
  }

  /**
   * For looking at a file that may be damaged. It changes nothing, also when it is closed: any
   * other last connection moves the log into the file and deletes it, with whatever could be saved.
   */
  Connection inspector() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    config.setCacheSize(-WRITER_CACHE_KIB);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      // otherwise a file that was cut is refused as a whole, and nobody learns what is left of it
      statement.execute("PRAGMA writable_schema = ON");
    }
    return connection;
  }

  /** Whether there is anything to look at. */
  boolean exists() throws IOException {
    return Files.exists(file) && Files.size(file) > 0;
  }

  /**
   * Looks at what the header says about how the file may be written and read and how its schema is
   * kept. With other numbers there SQLite takes it for a file that it may only read, or for one of
   * a format to come (SQLite's file format, 1.3.3 and 1.3.10).
   *
   * @throws LedgerCorruptException when no SQLite wrote them
   */
  void requireFormat() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(HEADER);
      if (header.length == HEADER && !isFormat(ByteBuffer.wrap(header))) {
        throw new LedgerCorruptException(0, "the file's header names no format of SQLite");
      }
    }
  }

  private static boolean isFormat(ByteBuffer header) {
    int schema = header.getInt(SCHEMA_FORMAT);
    return isVersion(header.get(WRITE_VERSION))
        && isVersion(header.get(READ_VERSION))
        && schema >= 0
        && schema <= LAST_SCHEMA_FORMAT;
  }

  /** One with a journal or one with a log. */
  private static boolean isVersion(byte version) {
    return version == 1 || version == 2;
  }

  private Connection open(int cacheKib, boolean queryOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(5_000);
    config.setCacheSize(-cacheKib);
    // otherwise each insert is followed by a query for its row id, which costs as much again
    config.setGetGeneratedKeys(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = " + queryOnly);
    }
    return connection;
  }
}
