package io.qinggui.standalone.imports;

/**
 * Why a line was rejected.
 *
 * @param written the line, or the file
 * @param field the column at fault, or empty when it is not one column
 * @param code stable; the service's problem code when a service refused
 * @param reason for a reader
 */
record Rejection(Written written, String field, String code, Reason reason) {

  Rejection at(String column) {
    return new Rejection(written, column, code, reason);
  }

  /** A file of which nothing can be used. */
  static Rejection ofFile(FileKind kind, long line, String field, String code, Reason reason) {
    return new Rejection(Written.file(kind, line), field, code, reason);
  }

  long line() {
    return written.line();
  }

  /** What stands in the column at fault. */
  String value() {
    return written.value(field);
  }
}
