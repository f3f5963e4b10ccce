package io.qinggui.platform.web.input;

import java.time.DateTimeException;

/**
 * Reads a date or a moment from its beginning to its end, digit by digit; a pattern for the form of
 * a moment took a tenth of the time in which a question is read.
 */
final class DateCursor {

  private final String text;
  private int at;

  DateCursor(String text) {
    this.text = text;
  }

  /** The number that so many digits make. */
  int number(int digits) {
    int number = 0;
    for (int end = at + digits; at < end; at++) {
      number = 10 * number + digit();
    }
    return number;
  }

  /** One to so many decimals, as if there were so many. */
  int fraction(int decimals) {
    int fraction = number(1);
    int read = 1;
    for (; read < decimals && isDigit(); read++) {
      fraction = 10 * fraction + number(1);
    }
    for (; read < decimals; read++) {
      fraction *= 10;
    }
    return fraction;
  }

  /** Whether the next character is this one; it is left behind then. */
  boolean skip(char wanted) {
    boolean there = at < text.length() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  void expect(char wanted) {
    if (!skip(wanted)) {
      throw unexpected();
    }
  }

  void end() {
    if (at < text.length()) {
      throw unexpected();
    }
  }

  private int digit() {
    if (!isDigit()) {
      throw unexpected();
    }
    return text.charAt(at) - '0';
  }

  private boolean isDigit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private DateTimeException unexpected() {
    return new DateTimeException("unexpected at " + at);
  }
}
