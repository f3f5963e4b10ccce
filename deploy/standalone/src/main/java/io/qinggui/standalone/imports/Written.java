package io.qinggui.standalone.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a file, so that it can be given back as it was.
 *
 * @param header absent for the file as a whole
 * @param line on which it begins, from 1; 0 for the file as a whole
 * @param cells as written; none when it could not be cut into cells
 * @param text the whole of what could not be read as a record; else empty
 */
record Written(FileKind kind, @Nullable Header header, long line, List<String> cells, String text) {

  Written {
    cells = List.copyOf(cells);
  }

  static Written file(FileKind kind, long line) {
    return new Written(kind, null, line, List.of(), "");
  }

  /** What stands in the cell of a field; of none, the text that could not be read. */
  String value(String field) {
    return field.isEmpty() || header == null ? text : cell(header.place(field));
  }

  /** By what a reader knows the line. */
  String key() {
    return header == null
        ? ""
        : Stream.of(kind.key(), "uscc", "name")
            .map(it -> cell(header.place(it)))
            .filter(it -> !it.isBlank())
            .findFirst()
            .orElse("");
  }

  /** A cell by its place, empty where there is none. */
  String cell(int place) {
    return place < 0 || place >= cells.size() ? "" : cells.get(place);
  }

  Rejection rejected(String field, String code, Reason reason) {
    return new Rejection(this, field, code, reason);
  }
}
