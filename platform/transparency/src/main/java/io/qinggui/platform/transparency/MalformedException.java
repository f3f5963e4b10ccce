package io.qinggui.platform.transparency;

/**
 * Something that was read is not of its format. The message says what, for whoever has the text
 * before them; it never repeats more than the name of a part.
 */
public final class MalformedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedException(String message) {
    super(message);
  }
}
