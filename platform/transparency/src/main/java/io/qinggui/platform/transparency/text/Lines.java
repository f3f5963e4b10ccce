package io.qinggui.platform.transparency.text;

import io.qinggui.platform.transparency.MalformedException;

/** Reads a text line by line; each ends with a line feed (U+000A). For one thread. */
public final class Lines {

  private final String text;
  private final String what;
  private int at;

  /**
   * @param what what is read, for messages
   */
  public Lines(String text, String what) {
    this.text = text;
    this.what = what;
  }

  public boolean hasNext() {
    return at < text.length();
  }

  /**
   * The next line without its line feed.
   *
   * @param name the line's name, for the message
   * @throws MalformedException when there is none, or it does not end with a line feed
   */
  public String next(String name) {
    int end = text.indexOf('\n', at);
    if (end < 0) {
      throw new MalformedException(what + " ends before the end of its " + name);
    }
    String line = text.substring(at, end);
    at = end + 1;
    return line;
  }

  /** What is behind the lines that were read. */
  public String rest() {
    return text.substring(at);
  }
}
