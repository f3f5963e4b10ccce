package io.qinggui.standalone.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The first record of a file: which column stands where. */
record Header(FileKind kind, long line, List<String> names) {

  /** Refuses names that no column has, names given twice, and missing columns. */
  static Header of(FileKind kind, long line, List<String> cells) throws UnreadableFileException {
    Header header = new Header(kind, line, cells.stream().map(String::strip).toList());
    header.rejectDamaged();
    header.rejectUnknown();
    header.rejectMissing();
    return header;
  }

  Line line(long number, List<String> cells) {
    Map<String, String> filled = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        filled.put(names.get(i), cells.get(i));
      }
    }
    return new Line(kind, number, filled);
  }

  private void rejectDamaged() throws UnreadableFileException {
    if (names.stream().anyMatch(name -> name.indexOf('\uFFFD') >= 0 || name.indexOf(0) >= 0)) {
      throw rejected("", "not-utf8", "the header is not UTF-8 text");
    }
  }

  private void rejectUnknown() throws UnreadableFileException {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (kind.column(name).isEmpty()) {
        throw rejected(
            name, "unknown-column", "unknown column '" + name + "'; the columns are " + known());
      }
      if (!seen.add(name)) {
        throw rejected(name, "duplicate-column", "column '" + name + "' stands there twice");
      }
    }
  }

  private void rejectMissing() throws UnreadableFileException {
    for (Column column : kind.columns()) {
      if (column.required() && !names.contains(column.name())) {
        throw rejected(
            column.name(),
            "missing-column",
            "column '" + column.name() + "' is missing; the columns are " + known());
      }
    }
  }

  private String known() {
    return kind.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private UnreadableFileException rejected(String field, String code, String reason) {
    return new UnreadableFileException(new Rejection(kind.fileName(), line, field, code, reason));
  }
}
