package io.qinggui.standalone.imports;

import io.qinggui.standalone.imports.cell.AppendedColumns;
import io.qinggui.standalone.imports.cell.CellKind;
import io.qinggui.standalone.imports.cell.Cells;
import io.qinggui.standalone.imports.cell.ColumnTitles;
import io.qinggui.standalone.imports.cell.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The record of a file that names its columns: which column stands where.
 *
 * @param columns in the order of the cells; empty for one that is not read
 * @param titles of the columns, as written
 */
record Header(FileKind kind, long line, List<Optional<Column>> columns, List<String> titles) {

  Header {
    columns = List.copyOf(columns);
    titles = List.copyOf(titles);
  }

  /** Refuses names that no column has, names given twice, and missing columns. */
  static Header of(FileKind kind, long line, List<String> cells) throws UnreadableFileException {
    rejectDamaged(kind, line, cells);
    List<Optional<Column>> columns = new ArrayList<>();
    List<String> titles = withoutTrailing(cells);
    for (String title : titles) {
      columns.add(
          isUnread(title)
              ? Optional.empty()
              : Optional.of(
                  column(kind, title).orElseThrow(() -> unknown(kind, line, title.strip()))));
    }
    Header header = new Header(kind, line, columns, titles);
    header.rejectTwice();
    header.rejectMissing();
    return header;
  }

  /** Whether a record looks like the one that names the columns: most of its cells do. */
  static boolean isOne(FileKind kind, List<String> cells) {
    List<String> titles = withoutTrailing(cells);
    long known = titles.stream().filter(it -> isUnread(it) || column(kind, it).isPresent()).count();
    return known > 0 && 2 * known > titles.size();
  }

  /** What only numbers the lines, or was added to them when they were rejected. */
  private static boolean isUnread(String title) {
    return ColumnTitles.isSerial(title) || AppendedColumns.isOne(title);
  }

  /** Spreadsheets save columns without a title, and without anything beneath it. */
  private static List<String> withoutTrailing(List<String> cells) {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isBlank()) {
      size--;
    }
    return cells.subList(0, size);
  }

  private static Optional<Column> column(FileKind kind, String title) {
    return ColumnTitles.columns(title).stream()
        .flatMap(name -> kind.column(name).stream())
        .findFirst();
  }

  /** How many cells a record has, but for empty ones at its end. */
  int width() {
    return columns.size();
  }

  /** Where in a record the cell of a column stands; negative where the file has no such column. */
  int place(String name) {
    for (int place = 0; place < columns.size(); place++) {
      if (columns.get(place).filter(it -> it.name().equals(name)).isPresent()) {
        return place;
      }
    }
    return -1;
  }

  /**
   * A record as a line.
   *
   * @param to is told what was read otherwise than written, and given the line: as a flawed one
   *     when a cell may mean more than one thing
   */
  void read(long number, List<String> cells, CsvFile.Records to) {
    Written written = new Written(kind, this, number, cells, "");
    Map<String, String> filled = new HashMap<>();
    Optional<Rejection> flaw = Optional.empty();
    for (int i = 0; i < columns.size(); i++) {
      Optional<Column> column = columns.get(i);
      String cell = cells.get(i);
      if (column.isEmpty() || cell.isEmpty()) {
        continue;
      }
      String name = column.get().name();
      Reading reading = read(column.get(), cell);
      if (reading.flaw().isPresent()) {
        String code = reading.flaw().get();
        flaw = flaw.or(() -> Optional.of(rejected(written, name, code, cell)));
      } else if (!reading.value().equals(cell)) {
        to.otherwise(new Normalization(kind.fileName(), number, name, cell, reading.value()));
      }
      if (!reading.value().isEmpty()) {
        filled.put(name, reading.value());
      }
    }
    Line line = new Line(written, filled);
    flaw.ifPresentOrElse(it -> to.flawed(line, it), () -> to.readable(line));
  }

  private static Reading read(Column column, String cell) {
    return Cells.read(CellKind.of(column.field()), column.shape() == Column.Shape.LIST, cell);
  }

  private static Rejection rejected(Written written, String field, String code, String cell) {
    return written.rejected(field, code, Reason.of(code, "value", cell));
  }

  private static void rejectDamaged(FileKind kind, long line, List<String> cells)
      throws UnreadableFileException {
    if (cells.stream().anyMatch(name -> name.indexOf('\uFFFD') >= 0 || name.indexOf(0) >= 0)) {
      throw rejected(kind, line, "", "not-utf8", Reason.of("header-not-text"));
    }
  }

  private static UnreadableFileException unknown(FileKind kind, long line, String name) {
    return rejected(
        kind,
        line,
        name,
        "unknown-column",
        Reason.of("unknown-column", "name", name, "known", known(kind)));
  }

  private void rejectTwice() throws UnreadableFileException {
    Set<String> seen = new HashSet<>();
    for (Optional<Column> column : columns) {
      if (column.isPresent() && !seen.add(column.get().name())) {
        String name = column.get().name();
        throw rejected(
            kind, line, name, "duplicate-column", Reason.of("duplicate-column", "name", name));
      }
    }
  }

  private void rejectMissing() throws UnreadableFileException {
    for (Column column : kind.columns()) {
      if (column.required() && !columns.contains(Optional.of(column))) {
        throw rejected(
            kind,
            line,
            column.name(),
            "missing-column",
            Reason.of("missing-column", "name", column.name(), "known", known(kind)));
      }
    }
  }

  private static String known(FileKind kind) {
    return kind.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static UnreadableFileException rejected(
      FileKind kind, long line, String field, String code, Reason reason) {
    return new UnreadableFileException(Rejection.ofFile(kind, line, field, code, reason));
  }
}
