package io.qinggui.platform.ledger.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * The head after the last commit, beside the database. A database that lost its end still looks
 * whole: SQLite drops the tail of a damaged log without a word. The head is written after the
 * commit is durable and is not forced itself, so it never says more than the database must hold.
 */
final class HeadFile implements AutoCloseable {

  private static final int SIZE = 2 * Long.BYTES;

  private final FileChannel channel;

  private HeadFile(FileChannel channel) {
    this.channel = channel;
  }

  static HeadFile open(Path directory, String name) throws IOException {
    return new HeadFile(
        FileChannel.open(
            directory.resolve(name + ".head"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  /** The head last written, 0 when none is or when it is unreadable. */
  long read() throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(SIZE);
    if (channel.read(buffer, 0) != SIZE) {
      return 0;
    }
    long head = buffer.getLong(0);
    return buffer.getLong(Long.BYTES) == checksum(head) ? head : 0;
  }

  void write(long head) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(SIZE).putLong(head).putLong(checksum(head)).flip();
    channel.write(buffer, 0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static long checksum(long head) {
    CRC32C crc = new CRC32C();
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(head).flip());
    return crc.getValue();
  }
}
