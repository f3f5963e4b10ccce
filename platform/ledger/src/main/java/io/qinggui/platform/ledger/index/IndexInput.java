package io.qinggui.platform.ledger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Reads what {@link IndexOutput} wrote. What is read counts only once {@link #finish} has found the
 * checksum to be right.
 */
public final class IndexInput implements AutoCloseable {

  private static final int BUFFER = 1 << 20;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER).limit(0);
  private final CRC32C checksum = new CRC32C();

  /** Bytes behind the buffer, those of the checksum excepted. */
  private long ahead;

  private IndexInput(FileChannel file, long size) {
    this.file = file;
    this.ahead = size - Long.BYTES;
  }

  /** The file is not what was written. */
  public static final class UnreadableIndexException extends RuntimeException {

    UnreadableIndexException() {
      super("the index is torn or of another kind");
    }
  }

  /**
   * Begins to read a file.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  public static IndexInput of(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    return new IndexInput(channel, channel.size());
  }

  /**
   * Goes on when what was read makes sense.
   *
   * @throws UnreadableIndexException when it does not
   */
  public void require(boolean sound) {
    if (!sound) {
      throw new UnreadableIndexException();
    }
  }

  /** 32 bits. */
  public int number() {
    return filled(Integer.BYTES).getInt();
  }

  /** 64 bits. */
  public long longNumber() {
    return filled(Long.BYTES).getLong();
  }

  /** So many bytes. */
  public byte[] bytes(int count) {
    require(count >= 0 && count <= left());
    byte[] read = new byte[count];
    for (int from = 0; from < count; from += BUFFER) {
      int part = Math.min(BUFFER, count - from);
      filled(part).get(read, from, part);
    }
    return read;
  }

  int[] numbers() {
    int[] read = new int[count(Integer.BYTES)];
    for (int from = 0; from < read.length; from += BUFFER / Integer.BYTES) {
      int part = Math.min(BUFFER / Integer.BYTES, read.length - from);
      ByteBuffer filled = filled(part * Integer.BYTES);
      filled.asIntBuffer().get(read, from, part);
      filled.position(filled.position() + part * Integer.BYTES);
    }
    return read;
  }

  long[] longs() {
    long[] read = new long[count(Long.BYTES)];
    for (int from = 0; from < read.length; from += BUFFER / Long.BYTES) {
      int part = Math.min(BUFFER / Long.BYTES, read.length - from);
      ByteBuffer filled = filled(part * Long.BYTES);
      filled.asLongBuffer().get(read, from, part);
      filled.position(filled.position() + part * Long.BYTES);
    }
    return read;
  }

  /** Not more than the file has: a torn number must not take the memory. */
  private int count(int bytes) {
    int count = number();
    require(count >= 0 && (long) count * bytes <= left());
    return count;
  }

  private long left() {
    return buffer.remaining() + Math.max(0, ahead);
  }

  private ByteBuffer filled(int bytes) {
    if (buffer.remaining() < bytes) {
      fill();
      require(buffer.remaining() >= bytes);
    }
    return buffer;
  }

  private void fill() {
    buffer.compact();
    int from = buffer.position();
    buffer.limit((int) Math.min(buffer.capacity(), from + Math.max(0, ahead)));
    readFully();
    ahead -= buffer.position() - from;
    checksum.update(buffer.duplicate().flip().position(from));
    buffer.flip();
  }

  private void readFully() {
    try {
      while (buffer.hasRemaining() && file.read(buffer) >= 0) {
        // until it is full
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Nothing follows.
   *
   * @throws UnreadableIndexException when something does, or when the checksum is another
   */
  public void finish() {
    require(left() == 0);
    buffer.clear().limit(Long.BYTES);
    readFully();
    require(!buffer.hasRemaining() && buffer.getLong(0) == checksum.getValue());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
