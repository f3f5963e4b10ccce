package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long a database file is, and how long it says it is (SQLite's file format, 1.3). */
final class FileLength {

  private static final int HEADER = 100;
  private static final int PAGE_SIZE = 16;
  private static final int CHANGES = 24;
  private static final int PAGES = 28;
  private static final int PAGES_VALID_FOR = 92;

  private FileLength() {}

  /**
   * For a file without a log: while there is one, the end may still be in it.
   *
   * @throws LedgerCorruptException when it ends too early
   */
  static void require(Path file) throws IOException {
    long length = Files.size(file);
    ByteBuffer header = header(file);
    int pageSize = Short.toUnsignedInt(header.getShort(PAGE_SIZE));
    if (pageSize < 2 || Integer.bitCount(pageSize) != 1) {
      throw new LedgerCorruptException(0, "the file's header names no size of pages");
    }
    if (length % pageSize != 0) {
      throw new LedgerCorruptException(
          0, "its " + length + " bytes are no whole number of pages of " + pageSize);
    }
    long pages = Integer.toUnsignedLong(header.getInt(PAGES));
    boolean valid = header.getInt(CHANGES) == header.getInt(PAGES_VALID_FOR);
    if (valid && length < pages * pageSize) {
      throw new LedgerCorruptException(
          0, "it has " + length + " bytes, and had " + pages * pageSize);
    }
  }

  private static ByteBuffer header(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] read = in.readNBytes(HEADER);
      if (read.length < HEADER) {
        throw new LedgerCorruptException(0, "it ends within its header");
      }
      return ByteBuffer.wrap(read);
    }
  }
}
