package io.qinggui.standalone.imports;

/**
 * A column of an import file, named as the JSON field that it fills.
 *
 * @param required whether the header must have it; a cell may be empty all the same
 */
record Column(String name, Shape shape, boolean required) {

  /** How a cell becomes JSON. What does not fit goes out as text, for the service to refuse. */
  enum Shape {
    TEXT,
    /** Several values, separated by {@code ;}. */
    LIST,
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG
  }

  static Column must(String name) {
    return new Column(name, Shape.TEXT, true);
  }

  static Column may(String name) {
    return new Column(name, Shape.TEXT, false);
  }

  Column as(Shape other) {
    return new Column(name, other, required);
  }
}
