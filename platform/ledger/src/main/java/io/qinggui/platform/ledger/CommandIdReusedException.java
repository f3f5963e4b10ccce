package io.qinggui.platform.ledger;

/** The command id was used before for something else. Nothing was appended. */
public final class CommandIdReusedException extends RuntimeException {

  private final String commandId;

  /**
   * @param commandId the id that was used twice
   */
  public CommandIdReusedException(String commandId) {
    super("command id " + commandId + " was used before with other content");
    this.commandId = commandId;
  }

  /** The id that was used twice. */
  public String commandId() {
    return commandId;
  }
}
