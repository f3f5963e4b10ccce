package io.qinggui.platform.ledger.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of SQLite's write-ahead log (SQLite's file format, 4.1). */
final class LogHeader {

  private static final int SIZE = 32;
  private static final int MAGIC = 0x377f0682;
  private static final int SALTS_END = 24;

  private LogHeader() {}

  /** Whether SQLite takes it for a log, and not for bytes that it may overwrite. */
  static boolean isWhole(Path log) throws IOException {
    try (InputStream in = Files.newInputStream(log)) {
      byte[] header = in.readNBytes(SIZE);
      return header.length == SIZE && isWhole(ByteBuffer.wrap(header));
    }
  }

  private static boolean isWhole(ByteBuffer header) {
    int magic = header.getInt(0);
    if ((magic & ~1) != MAGIC) {
      return false;
    }
    ByteOrder order = (magic & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ByteBuffer words = header.duplicate().order(order);
    int first = 0;
    int second = 0;
    for (int at = 0; at < SALTS_END; at += 2 * Integer.BYTES) {
      first += words.getInt(at) + second;
      second += words.getInt(at + Integer.BYTES) + first;
    }
    return header.getInt(SALTS_END) == first && header.getInt(SALTS_END + Integer.BYTES) == second;
  }
}
