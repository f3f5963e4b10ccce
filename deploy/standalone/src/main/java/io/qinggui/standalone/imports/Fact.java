package io.qinggui.standalone.imports;

import java.util.List;

/**
 * What is sent as one: a line, or all lines of a license.
 *
 * @param key facts with the same key are sent one after the other, in file order
 */
record Fact(FileKind kind, String key, List<Line> lines) {

  Fact {
    lines = List.copyOf(lines);
  }

  static Fact of(Line line) {
    String key = line.cell(line.kind().key()).orElseGet(() -> String.valueOf(line.number()));
    return new Fact(line.kind(), key, List.of(line));
  }

  Line first() {
    return lines.getFirst();
  }
}
