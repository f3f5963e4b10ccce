package io.qinggui.inspection.longlist;

import java.util.List;

/** How many bytes values take in the JSON of an event. */
public final class JsonBytes {

  private static final int QUOTED_WITH_COMMA = 3;

  private JsonBytes() {}

  /** A text in quotation marks, with a comma behind it; of control characters at most. */
  public static int of(String text) {
    int bytes = QUOTED_WITH_COMMA;
    for (int i = 0; i < text.length(); i++) {
      bytes += of(text.charAt(i));
    }
    return bytes;
  }

  /** Texts in brackets, with a comma behind them. */
  public static int of(List<String> texts) {
    return QUOTED_WITH_COMMA + texts.stream().mapToInt(JsonBytes::of).sum();
  }

  private static int of(char sign) {
    if (sign < ' ') {
      return 6;
    }
    if (sign < 0x80) {
      return sign == '"' || sign == '\\' ? 2 : 1;
    }
    return sign < 0x800 || Character.isSurrogate(sign) ? 2 : 3;
  }
}
