package io.qinggui.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** Lines for people, in Chinese or English. */
final class Texts {

  private final ResourceBundle bundle;
  private final PrintStream out;

  /**
   * @param language {@code en}, else Chinese
   */
  Texts(String language, PrintStream out) {
    // the root is Chinese, whatever the machine speaks
    this.bundle =
        ResourceBundle.getBundle(
            "verify.texts",
            language.equals("en") ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.out = out;
  }

  /** Of this machine, in a character set that has both languages. */
  static PrintStream console() {
    boolean able = System.out.charset().newEncoder().canEncode('账');
    return able ? System.out : new PrintStream(System.out, true, StandardCharsets.UTF_8);
  }

  void line(String key, Object... arguments) {
    Object[] texts = Arrays.stream(arguments).map(Objects::toString).toArray();
    out.println(
        new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts).stripTrailing());
  }
}
