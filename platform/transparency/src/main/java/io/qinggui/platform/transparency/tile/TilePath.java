package io.qinggui.platform.transparency.tile;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.text.DecimalText;
import java.util.Locale;

/** What the paths of tiles and bundles share: {@code <N>[.p/<W>]}. */
record TilePath(long index, int width) {

  private static final String PARTIAL = ".p/";
  private static final int GROUP = 1000;

  String format() {
    String number = number(index);
    return width == TileId.FULL_WIDTH ? number : number + PARTIAL + width;
  }

  static TilePath parse(String text) {
    int partial = text.indexOf(PARTIAL);
    if (partial < 0) {
      return new TilePath(parseNumber(text), TileId.FULL_WIDTH);
    }
    long width =
        DecimalText.parse(text.substring(partial + PARTIAL.length()), "the width of a tile");
    if (width < 1 || width >= TileId.FULL_WIDTH) {
      throw new MalformedException("the width of a partial tile is 1 to 255");
    }
    return new TilePath(parseNumber(text.substring(0, partial)), (int) width);
  }

  static void require(long index, int width) {
    if (index < 0) {
      throw new IllegalArgumentException("an index is not negative");
    }
    if (width < 1 || width > TileId.FULL_WIDTH) {
      throw new IllegalArgumentException("a width is 1 to 256");
    }
  }

  private static String number(long index) {
    String last = String.format(Locale.ROOT, "%03d", index % GROUP);
    StringBuilder text = new StringBuilder(last);
    for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
      text.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
    }
    return text.toString();
  }

  /** Digits are read freely, then held against the one spelling of their number. */
  private static long parseNumber(String text) {
    long index = 0;
    try {
      for (String group : text.split("/", -1)) {
        index = Math.addExact(Math.multiplyExact(index, GROUP), digits(group));
      }
    } catch (ArithmeticException e) {
      throw new MalformedException("the index of a tile is above 2^63 - 1");
    }
    if (!number(index).equals(text)) {
      throw new MalformedException("the index of a tile is not in its one spelling");
    }
    return index;
  }

  private static int digits(String group) {
    String digits = group.startsWith("x") ? group.substring(1) : group;
    if (digits.length() != 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new MalformedException("the index of a tile is not in groups of three digits");
    }
    return Integer.parseInt(digits);
  }
}
