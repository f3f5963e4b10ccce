package io.qinggui.platform.transparency.tile;

import io.qinggui.platform.transparency.MalformedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a bundle: each entry with its length before it, 16 bits, big-endian (C2SP
 * tlog-tiles, Log entries).
 */
public final class EntryBundles {

  /** The most bytes of an entry. */
  public static final int LONGEST_ENTRY = 0xffff;

  private EntryBundles() {}

  /**
   * @param entries 1 to 256
   * @throws OversizedEntryException when an entry is too long
   * @throws IllegalArgumentException when there are none, or too many
   */
  public static byte[] format(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > TileId.FULL_WIDTH) {
      throw new IllegalArgumentException("a bundle has 1 to 256 entries");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length(entries));
    entries.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
    return bytes.array();
  }

  /**
   * @param width entries that it has to have
   * @throws MalformedException when it has fewer, or more bytes
   */
  public static List<byte[]> parse(byte[] bundle, int width) {
    ByteBuffer bytes = ByteBuffer.wrap(bundle);
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      entries.add(next(bytes));
    }
    if (bytes.hasRemaining()) {
      throw new MalformedException("a bundle has more than its " + width + " entries");
    }
    return entries;
  }

  private static byte[] next(ByteBuffer bytes) {
    int length = bytes.remaining() < Short.BYTES ? Integer.MAX_VALUE : bytes.getShort() & 0xffff;
    if (bytes.remaining() < length) {
      throw new MalformedException("a bundle ends within an entry");
    }
    byte[] entry = new byte[length];
    bytes.get(entry);
    return entry;
  }

  private static int length(List<byte[]> entries) {
    int length = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).length > LONGEST_ENTRY) {
        throw new OversizedEntryException(i, entries.get(i).length);
      }
      length += Short.BYTES + entries.get(i).length;
    }
    return length;
  }
}
