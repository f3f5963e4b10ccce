package io.qinggui.gateway.export;

import io.qinggui.gateway.pages.PageLanguage;
import io.qinggui.gateway.pages.PageTexts;

/**
 * How officials call the fields of the interface; what has no name of theirs keeps its own. The
 * names are those of the pages, but for fields whose values a page tells in words and a file as
 * codes ({@code field.column.<field>}).
 */
final class ColumnNames {

  private static final PageTexts TEXTS = PageTexts.in(PageLanguage.ZH);

  private ColumnNames() {}

  static String of(String path) {
    String field = path.substring(path.lastIndexOf('.') + 1);
    for (String name : new String[] {"column." + field, path, field}) {
      if (TEXTS.has("field." + name)) {
        return TEXTS.field(name);
      }
    }
    return path;
  }
}
