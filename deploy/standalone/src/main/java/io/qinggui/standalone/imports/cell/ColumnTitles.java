package io.qinggui.standalone.imports.cell;

import java.util.List;
import java.util.Set;

/** Titles of columns in Chinese, and the columns that each may be. */
public final class ColumnTitles {

  private static final Names TITLES = Names.of("/import/columns.properties");

  /** Columns that number the lines; they say nothing. */
  private static final Set<String> SERIAL = Set.of("序号", "行号", "No", "No.", "NO", "NO.", "#");

  private ColumnTitles() {}

  /** The columns that a title may mean, the likeliest first; the title itself when it is none. */
  public static List<String> columns(String title) {
    String narrow = Width.narrow(title).replaceAll("\\s+", "");
    return TITLES.find(narrow).map(it -> List.of(it.split("\\s+"))).orElse(List.of(title.strip()));
  }

  /** Whether a column only numbers the lines. */
  public static boolean isSerial(String title) {
    return SERIAL.contains(Width.narrow(title));
  }

  /** All titles that are known. */
  public static Set<String> all() {
    return TITLES.all();
  }
}
