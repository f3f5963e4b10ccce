package io.qinggui.standalone.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file, ended by LF, CRLF or CR; one can put lines back. */
final class PhysicalLines {

  /** Longest line that is kept, in characters; of a longer one only this much is. */
  static final int LONGEST = 1 << 20;

  record PhysicalLine(long number, String text, boolean tooLong) {}

  private final Reader reader;
  private final Deque<PhysicalLine> putBack = new ArrayDeque<>();
  private long number;
  private boolean afterCarriageReturn;

  PhysicalLines(Reader reader) {
    this.reader = reader;
  }

  @Nullable PhysicalLine next() throws IOException {
    return putBack.isEmpty() ? read() : putBack.removeFirst();
  }

  void putBack(List<PhysicalLine> lines) {
    lines.reversed().forEach(putBack::addFirst);
  }

  private @Nullable PhysicalLine read() throws IOException {
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    int c = skipLineFeedOfCrLf();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n' && c != '\r'; c = reader.read()) {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
    }
    afterCarriageReturn = c == '\r';
    return new PhysicalLine(++number, text.toString(), tooLong);
  }

  private int skipLineFeedOfCrLf() throws IOException {
    int c = reader.read();
    return afterCarriageReturn && c == '\n' ? reader.read() : c;
  }
}
