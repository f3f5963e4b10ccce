package io.qinggui.platform.ledger.sqlite;

import io.qinggui.platform.ledger.LedgerCorruptException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The head after the last commit (high-water mark), beside the database. A database that lost its
 * end still looks whole: SQLite drops the tail of a damaged log without a word. The head is written
 * after the commit is durable and is not forced itself, so it never says more than the database
 * must hold.
 */
final class HeadFile implements AutoCloseable {

  private static final int SIZE = 2 * Long.BYTES;

  /** Whoever reads while it is written may see half of it, but not again and again. */
  private static final int ATTEMPTS = 10;

  /** Not a channel, which closes when a thread that uses it is interrupted. */
  private final RandomAccessFile file;

  private HeadFile(RandomAccessFile file) {
    this.file = file;
  }

  static HeadFile open(Path directory, String name) throws IOException {
    return new HeadFile(new RandomAccessFile(directory.resolve(name + ".head").toFile(), "rw"));
  }

  /** The head last written, 0 when none is or when it is unreadable. */
  long read() throws IOException {
    if (file.length() < SIZE) {
      return 0;
    }
    byte[] read = new byte[SIZE];
    file.seek(0);
    file.readFully(read);
    return Math.max(0, head(read));
  }

  /**
   * The head that was last written by somebody who may be writing now; changes nothing.
   *
   * @return 0 when none is noted
   * @throws LedgerCorruptException when what is there is no head
   */
  static long noted(Path file) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      byte[] read = content(file);
      long head = read.length == 0 ? 0 : head(read);
      if (head >= 0) {
        return head;
      }
    }
    throw new LedgerCorruptException(0, "the head that is noted beside it is damaged");
  }

  private static byte[] content(Path file) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  /** -1 when it is none. */
  private static long head(byte[] content) {
    if (content.length != SIZE) {
      return -1;
    }
    ByteBuffer buffer = ByteBuffer.wrap(content);
    long head = buffer.getLong(0);
    return buffer.getLong(Long.BYTES) == checksum(head) ? head : -1;
  }

  void write(long head) throws IOException {
    file.seek(0);
    file.write(ByteBuffer.allocate(SIZE).putLong(head).putLong(checksum(head)).array());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static long checksum(long head) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(head).flip());
    return crc.getValue();
  }
}
