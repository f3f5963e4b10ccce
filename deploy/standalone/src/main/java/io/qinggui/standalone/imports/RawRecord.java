package io.qinggui.standalone.imports;

import java.util.Optional;

/**
 * The text of one record as it stands in the file.
 *
 * @param line number of the line on which it begins, from 1
 * @param flaw a code, when the text cannot be read as a record
 */
record RawRecord(long line, String text, Optional<String> flaw) {

  boolean isBlank() {
    return flaw.isEmpty()
        && text.chars().allMatch(c -> ",;\t\"".indexOf(c) >= 0 || Character.isWhitespace(c));
  }
}
