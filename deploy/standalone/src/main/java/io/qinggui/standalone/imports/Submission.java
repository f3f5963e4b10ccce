package io.qinggui.standalone.imports;

import java.util.List;

/**
 * What is sent as one: a line, or all lines that are joined.
 *
 * @param key those with the same key are sent one after the other, in file order
 */
record Submission(FileKind kind, String key, List<Line> lines) {

  Submission {
    lines = List.copyOf(lines);
  }

  static Submission of(Line line) {
    return of(List.of(line));
  }

  static Submission of(List<Line> lines) {
    Line first = lines.getFirst();
    String key = first.cell(first.kind().key()).orElseGet(() -> String.valueOf(first.number()));
    return new Submission(first.kind(), key, lines);
  }

  Line first() {
    return lines.getFirst();
  }
}
