package io.qinggui.standalone.imports.cell;

import java.util.Arrays;

/**
 * What the files of rejected lines say behind the columns that were imported. An import does not
 * read it, so that such a file can be imported once its cells are right.
 */
public enum AppendedColumns {
  LINE("rejected.line", "退回行号"),
  KEY("rejected.key", "退回主键"),
  FIELD("rejected.field", "退回字段"),
  VALUE("rejected.value", "退回的值"),
  CODE("rejected.code", "退回代码"),
  REASON_ZH("rejected.reasonZh", "退回原因"),
  REASON("rejected.reason", "退回原因(英文)");

  private final String title;
  private final String chinese;

  AppendedColumns(String title, String chinese) {
    this.title = title;
    this.chinese = chinese;
  }

  /**
   * The title of the column.
   *
   * @param inChinese whether the file's own titles are
   */
  public String title(boolean inChinese) {
    return inChinese ? chinese : title;
  }

  /** Whether a title is that of one of them, in either language. */
  public static boolean isOne(String title) {
    String narrow = Width.narrow(title);
    return Arrays.stream(values())
        .anyMatch(it -> it.title.equalsIgnoreCase(narrow) || it.chinese.equals(narrow));
  }
}
