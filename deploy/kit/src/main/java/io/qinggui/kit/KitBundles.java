package io.qinggui.kit;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Bundles of events within a kit. They are those of C2SP tlog-tiles, each entry with its length in
 * 16 bits before it, but for an entry that is too long for that, which no log serves: it has the
 * length 0, which no event has, and then its length in 32 bits.
 */
public final class KitBundles {

  private static final int LONGEST = 0xffff;
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private KitBundles() {}

  public static byte[] format(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      int length = entry.length;
      boolean fits = length <= LONGEST;
      out.writeBytes(
          fits
              ? ByteBuffer.allocate(Short.BYTES).putShort((short) length).array()
              : ByteBuffer.allocate(Short.BYTES + Integer.BYTES).putInt(2, length).array());
      out.writeBytes(entry);
    }
    return out.toByteArray();
  }

  /** As many entries as there are, the last one perhaps cut. */
  public static List<byte[]> parse(MemorySegment bundle) {
    List<byte[]> entries = new ArrayList<>();
    for (long at = 0; at < bundle.byteSize(); at = end(bundle, at)) {
      entries.add(entry(bundle, at));
    }
    return entries;
  }

  /**
   * One of the entries.
   *
   * @param index below their number
   */
  public static byte[] entry(MemorySegment bundle, int index) {
    long at = 0;
    for (int i = 0; i < index; i++) {
      at = end(bundle, at);
    }
    return entry(bundle, at);
  }

  private static byte[] entry(MemorySegment bundle, long at) {
    long from = Math.min(start(bundle, at), bundle.byteSize());
    long to = Math.min(end(bundle, at), bundle.byteSize());
    return bundle.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
  }

  private static long start(MemorySegment bundle, long at) {
    return at + Short.BYTES + (length(bundle, at) == 0 ? Integer.BYTES : 0);
  }

  private static long end(MemorySegment bundle, long at) {
    int length = length(bundle, at);
    if (length > 0) {
      return at + Short.BYTES + length;
    }
    boolean whole = at + Short.BYTES + Integer.BYTES <= bundle.byteSize();
    return start(bundle, at) + (whole ? bundle.get(INT, at + Short.BYTES) & 0xffffffffL : 0);
  }

  private static int length(MemorySegment bundle, long at) {
    // of a single byte at the end nothing can be read
    return at + Short.BYTES <= bundle.byteSize() ? bundle.get(SHORT, at) & 0xffff : 0;
  }
}
