package io.qinggui.standalone.imports;

/**
 * A cell that was read otherwise than it is written.
 *
 * @param file its name
 * @param line on which its record begins
 * @param field its column
 * @param written as it stands there
 * @param read as it was taken
 */
record Normalization(String file, long line, String field, String written, String read) {}
