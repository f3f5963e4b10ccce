package io.qinggui.standalone.imports;

import java.util.List;

/**
 * A further request that a line may ask for, about the resource that its first request created.
 *
 * @param path what follows the resource's own path
 * @param fields the columns it sends; the step is taken when the first of them is filled
 */
record Step(String path, List<Field> fields) {

  /** A column, and the JSON field that it fills. */
  record Field(Column column, String name) {}

  static Step of(String path, Field... fields) {
    return new Step(path, List.of(fields));
  }

  static Field field(String name) {
    return new Field(Column.may(name), name);
  }

  static Field field(String column, String name) {
    return new Field(Column.may(column), name);
  }

  /** Whether each of several lines of a request may ask for its own. */
  boolean isOfLine() {
    return trigger().isOfLine();
  }

  Column trigger() {
    return fields.getFirst().column();
  }

  /** The column that fills a field; the field itself when none does. */
  String columnOf(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(field -> field.column().name())
        .findFirst()
        .orElse(name);
  }

  boolean sends(Column column) {
    return fields.stream().anyMatch(field -> field.column().name().equals(column.name()));
  }
}
