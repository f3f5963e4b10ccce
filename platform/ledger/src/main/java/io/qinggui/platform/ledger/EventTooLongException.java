package io.qinggui.platform.ledger;

/**
 * An event of a command has more stored bytes than an entry of a transparency log can have. Nothing
 * was appended.
 */
public final class EventTooLongException extends RuntimeException {

  /** The most stored bytes, which a length of 16 bits can tell. */
  public static final int LONGEST = 0xffff;

  private final String type;
  private final int length;

  /**
   * @param type stable type name of the event
   * @param length its stored bytes
   */
  public EventTooLongException(String type, int length) {
    super("an event of type " + type + " has " + length + " bytes, the most are " + LONGEST);
    this.type = type;
    this.length = length;
  }

  /** Type name of the event. */
  public String type() {
    return type;
  }

  /** Its stored bytes. */
  public int length() {
    return length;
  }
}
