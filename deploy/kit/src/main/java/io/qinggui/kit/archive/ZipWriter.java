package io.qinggui.kit.archive;

import io.qinggui.kit.archive.ZipLayout.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.CRC32;

/** Writes archives: the same files give the same bytes. */
public final class ZipWriter {

  private ZipWriter() {}

  /** Where the content of a file comes from, asked once, when it is written. */
  @FunctionalInterface
  public interface Content {

    /** All of it. */
    byte[] read();
  }

  /**
   * @param files by name, in their natural order
   * @param out not closed
   */
  public static void write(SortedMap<String, Content> files, OutputStream out) throws IOException {
    List<Member> members = new ArrayList<>();
    long offset = 0;
    for (var file : files.entrySet()) {
      byte[] content = file.getValue().read();
      Member member = new Member(file.getKey(), offset, content.length, crc(content));
      out.write(ZipLayout.local(member));
      out.write(content);
      members.add(member);
      offset = member.contentOffset() + content.length;
    }
    out.write(ZipLayout.directory(members, offset));
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }
}
