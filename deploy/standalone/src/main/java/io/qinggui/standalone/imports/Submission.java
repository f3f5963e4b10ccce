package io.qinggui.standalone.imports;

import java.util.List;

/**
 * What is sent as one: a line, or all lines of a license.
 *
 * @param key those with the same key are sent one after the other, in file order
 */
record Submission(FileKind kind, String key, List<Line> lines) {

  Submission {
    lines = List.copyOf(lines);
  }

  static Submission of(Line line) {
    String key = line.cell(line.kind().key()).orElseGet(() -> String.valueOf(line.number()));
    return new Submission(line.kind(), key, List.of(line));
  }

  Line first() {
    return lines.getFirst();
  }
}
