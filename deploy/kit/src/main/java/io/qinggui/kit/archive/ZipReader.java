package io.qinggui.kit.archive;

import io.qinggui.kit.archive.ZipLayout.Member;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive of {@link ZipWriter}, whatever became of it: files are read from front to end as
 * far as they can be followed, and then everything is encoded once more and compared.
 *
 * <p>Safe for use by many threads. Files are not copied before they are asked for.
 */
public final class ZipReader {

  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final int SIZE = 22;
  private static final int NAME_LENGTH = 26;

  private final MemorySegment bytes;
  private final SequencedMap<String, Member> members = new LinkedHashMap<>();
  private long firstOther = -1;
  private @Nullable String firstOtherFile;

  private ZipReader(MemorySegment bytes) {
    this.bytes = bytes;
    long end = 0;
    Member next = memberAt(end);
    while (next != null) {
      compare(end, ZipLayout.local(next), next.name());
      boolean inOrder =
          members.isEmpty() || members.lastEntry().getKey().compareTo(next.name()) < 0;
      if (!inOrder) {
        note(end, next.name());
      }
      members.putIfAbsent(next.name(), next);
      end = next.contentOffset() + next.size();
      next = memberAt(end);
    }
    compare(end, ZipLayout.directory(members.values(), end), null);
  }

  /** An archive in memory. */
  public static ZipReader of(byte[] archive) {
    return new ZipReader(MemorySegment.ofArray(archive));
  }

  /** An archive in a file that does not change meanwhile. */
  public static ZipReader open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new ZipReader(
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()));
    }
  }

  /** The names of all files that could be followed, in order. */
  public Set<String> names() {
    return members.sequencedKeySet();
  }

  /** The content of a file, as it is there. */
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(members.get(name))
        .map(it -> content(it).toArray(ValueLayout.JAVA_BYTE));
  }

  /** The same without a copy; nobody writes to it. */
  public Optional<MemorySegment> slice(String name) {
    return Optional.ofNullable(members.get(name)).map(this::content);
  }

  /** Where the first byte is that should be another one; empty when the archive is as written. */
  public OptionalLong firstOtherByte() {
    return firstOther < 0 ? OptionalLong.empty() : OptionalLong.of(firstOther);
  }

  /** The file in or before which that byte is; empty when it is behind all files. */
  public Optional<String> firstOtherFile() {
    return Optional.ofNullable(firstOtherFile);
  }

  private @Nullable Member memberAt(long offset) {
    long rest = bytes.byteSize() - offset - ZipLayout.LOCAL_LENGTH;
    if (rest < 0 || bytes.get(INT, offset) != ZipLayout.LOCAL) {
      return null;
    }
    int size = bytes.get(INT, offset + SIZE);
    int nameLength = bytes.get(SHORT, offset + NAME_LENGTH) & 0xffff;
    if (size < 0 || rest < (long) nameLength + size) {
      return null;
    }
    byte[] name =
        bytes.asSlice(offset + ZipLayout.LOCAL_LENGTH, nameLength).toArray(ValueLayout.JAVA_BYTE);
    MemorySegment content = bytes.asSlice(offset + ZipLayout.LOCAL_LENGTH + nameLength, size);
    CRC32 crc = new CRC32();
    crc.update(content.asByteBuffer());
    Member member =
        new Member(new String(name, StandardCharsets.UTF_8), offset, size, (int) crc.getValue());
    // a name that is no UTF-8 has another length when it is encoded again
    return member.encodedName().length == nameLength ? member : null;
  }

  private MemorySegment content(Member it) {
    return bytes.asSlice(it.contentOffset(), it.size());
  }

  private void compare(long offset, byte[] expected, @Nullable String file) {
    long rest = bytes.byteSize() - offset;
    long length = file == null ? rest : Math.min(rest, expected.length);
    long other = MemorySegment.ofArray(expected).mismatch(bytes.asSlice(offset, length));
    if (other >= 0) {
      note(offset + other, file);
    }
  }

  private void note(long offset, @Nullable String file) {
    if (firstOther < 0) {
      firstOther = offset;
      firstOtherFile = file;
    }
  }
}
