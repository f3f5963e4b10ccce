package io.qinggui.standalone.imports;

/**
 * Why a line was rejected.
 *
 * @param file name of the file
 * @param line number of the line on which its record begins
 * @param field the column at fault, or empty when it is not one column
 * @param code stable; the service's problem code when a service refused
 * @param reason for a reader
 */
record Rejection(String file, long line, String field, String code, String reason) {

  Rejection at(String column) {
    return new Rejection(file, line, column, code, reason);
  }
}
