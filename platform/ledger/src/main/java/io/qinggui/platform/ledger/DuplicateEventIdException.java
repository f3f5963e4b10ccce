package io.qinggui.platform.ledger;

/** An event id is taken, in the ledger or within the append. Nothing of the append was appended. */
public final class DuplicateEventIdException extends RuntimeException {

  private final String eventId;

  /**
   * @param eventId the id that is taken
   */
  public DuplicateEventIdException(String eventId) {
    super("event id " + eventId + " is taken");
    this.eventId = eventId;
  }

  /** The id that is taken. */
  public String eventId() {
    return eventId;
  }
}
