package io.qinggui.platform.reference;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids that follow from what they stand for, so that the same paper filed twice is recognised. */
public final class ContentId {

  private ContentId() {}

  /**
   * The prefix, a hyphen, and the first 8 bytes of SHA-256 over the parts as 16 upper-case
   * hexadecimal digits.
   *
   * @param prefix says what kind of thing it is, for example {@code CASE-33}
   * @param content the parts in order, each as its text ({@code null} as {@code "null"}), joined by
   *     line feeds; the parts of a stored id may never change
   */
  public static String of(String prefix, @Nullable Object... content) {
    String text = Arrays.stream(content).map(String::valueOf).collect(Collectors.joining("\n"));
    String digits = HexFormat.of().formatHex(Sha256.of(text), 0, 8);
    return prefix + "-" + digits.toUpperCase(Locale.ROOT);
  }
}
