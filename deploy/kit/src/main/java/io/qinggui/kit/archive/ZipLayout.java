package io.qinggui.kit.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * The bytes of a ZIP around the contents of its files (APPNOTE 6.3.10, sections 4.3 and 4.5.3).
 * Files are stored as they are, dated 1980-01-01. ZIP64 where 32 bits are too few, and only there.
 */
final class ZipLayout {

  static final int LOCAL = 0x04034b50;
  static final int LOCAL_LENGTH = 30;

  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int VERSION = 20;
  private static final int VERSION_64 = 45;
  private static final int NAMES_IN_UTF_8 = 1 << 11;
  private static final int DATE = 1 << 5 | 1;
  private static final long MOST_32 = 0xffffffffL;
  private static final int MOST_16 = 0xffff;
  private static final int EXTRA_64 = 12;
  private static final int CENTRAL_LENGTH = 46;
  private static final int ENDS = 56 + 20 + 22;

  /**
   * A file within the archive.
   *
   * @param offset of its local header
   */
  record Member(String name, long offset, int size, int crc) {

    byte[] encodedName() {
      return name.getBytes(StandardCharsets.UTF_8);
    }

    long contentOffset() {
      return offset + LOCAL_LENGTH + encodedName().length;
    }

    boolean isFar() {
      return offset >= MOST_32;
    }
  }

  private ZipLayout() {}

  /** What stands before the content of a file. */
  static byte[] local(Member it) {
    byte[] name = it.encodedName();
    ByteBuffer out = buffer(LOCAL_LENGTH + name.length);
    out.putInt(LOCAL).putShort((short) VERSION);
    putFile(it, name, out);
    return out.putShort((short) 0).put(name).array();
  }

  /** What stands behind the last file. */
  static byte[] directory(Collection<Member> members, long offset) {
    int length = members.stream().mapToInt(ZipLayout::centralLength).sum();
    ByteBuffer out = buffer(Math.addExact(length, ENDS));
    members.forEach(it -> putCentral(it, out));
    boolean large = members.size() >= MOST_16 || offset >= MOST_32;
    if (large) {
      putEnd64(members.size(), length, offset, out);
    }
    out.putInt(END).putInt(0);
    short count = (short) Math.min(members.size(), MOST_16);
    out.putShort(count).putShort(count);
    out.putInt(length).putInt((int) Math.min(offset, MOST_32)).putShort((short) 0);
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static int centralLength(Member it) {
    return CENTRAL_LENGTH + it.encodedName().length + (it.isFar() ? EXTRA_64 : 0);
  }

  private static void putCentral(Member it, ByteBuffer out) {
    byte[] name = it.encodedName();
    out.putInt(CENTRAL).putShort((short) VERSION);
    out.putShort((short) (it.isFar() ? VERSION_64 : VERSION));
    putFile(it, name, out);
    out.putShort((short) (it.isFar() ? EXTRA_64 : 0)).putShort((short) 0).putShort((short) 0);
    out.putShort((short) 0).putInt(0).putInt((int) Math.min(it.offset(), MOST_32)).put(name);
    if (it.isFar()) {
      out.putShort((short) 1).putShort((short) Long.BYTES).putLong(it.offset());
    }
  }

  private static void putFile(Member it, byte[] name, ByteBuffer out) {
    out.putShort((short) NAMES_IN_UTF_8).putShort((short) 0);
    out.putShort((short) 0).putShort((short) DATE);
    out.putInt(it.crc()).putInt(it.size()).putInt(it.size()).putShort((short) name.length);
  }

  private static void putEnd64(int count, long length, long offset, ByteBuffer out) {
    out.putInt(END_64).putLong(44).putShort((short) VERSION_64).putShort((short) VERSION_64);
    out.putInt(0).putInt(0).putLong(count).putLong(count).putLong(length).putLong(offset);
    out.putInt(LOCATOR_64).putInt(0).putLong(offset + length).putInt(1);
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
