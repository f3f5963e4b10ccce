package io.qinggui.platform.ledger.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/** Writes numbers to a file that ends with a checksum of all of them. */
public final class IndexOutput implements AutoCloseable {

  private static final int BUFFER = 1 << 20;

  private final FileChannel file;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
  private final CRC32C checksum = new CRC32C();

  private IndexOutput(FileChannel file) {
    this.file = file;
  }

  /** Writes a new file, or anew what is there. */
  public static IndexOutput to(Path file) throws IOException {
    return new IndexOutput(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE));
  }

  /** 32 bits. */
  public void number(int value) {
    room(Integer.BYTES).putInt(value);
  }

  /** 64 bits. */
  public void number(long value) {
    room(Long.BYTES).putLong(value);
  }

  /** Bytes whose number the reader knows. */
  public void bytes(byte[] value) {
    for (int from = 0; from < value.length; from += BUFFER) {
      int count = Math.min(BUFFER, value.length - from);
      room(count).put(value, from, count);
    }
  }

  void numbers(int[] values) {
    number(values.length);
    for (int from = 0; from < values.length; from += BUFFER / Integer.BYTES) {
      int count = Math.min(BUFFER / Integer.BYTES, values.length - from);
      ByteBuffer room = room(count * Integer.BYTES);
      room.asIntBuffer().put(values, from, count);
      room.position(room.position() + count * Integer.BYTES);
    }
  }

  void longs(long[] values) {
    number(values.length);
    for (int from = 0; from < values.length; from += BUFFER / Long.BYTES) {
      int count = Math.min(BUFFER / Long.BYTES, values.length - from);
      ByteBuffer room = room(count * Long.BYTES);
      room.asLongBuffer().put(values, from, count);
      room.position(room.position() + count * Long.BYTES);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    buffer.flip();
    checksum.update(buffer.duplicate());
    write();
  }

  private void write() {
    try {
      while (buffer.hasRemaining()) {
        int unused = file.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    buffer.clear();
  }

  /** Ends the file with its checksum, and waits until it is on the disk. */
  public void finish() throws IOException {
    flush();
    buffer.putLong(checksum.getValue()).flip();
    write();
    file.force(false);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
