package io.qinggui.gateway.pages.lease;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a drawing, where nothing wraps by itself. */
final class FittedText {

  private static final int FIRST_WIDE = 0x2E80;
  private static final double NARROW = 0.6;
  private static final String MORE = "…";

  private FittedText() {}

  /**
   * The lines of a text.
   *
   * @param width of a line, in characters as wide as Chinese ones
   * @param lines at most so many; what does not fit ends in an ellipsis
   */
  static List<String> lines(String text, double width, int lines) {
    List<String> broken = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double used = 0;
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      double wide = points[i] < FIRST_WIDE ? NARROW : 1;
      if (used + wide > width && broken.size() == lines - 1) {
        line.delete(line.offsetByCodePoints(line.length(), -1), line.length());
        broken.add(line + MORE);
        return broken;
      }
      if (used + wide > width) {
        broken.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.appendCodePoint(points[i]);
      used += wide;
    }
    broken.add(line.toString());
    return broken;
  }
}
