package io.qinggui.platform.command;

/** The stream has changed since the client saw it (HTTP 412). Nothing was appended. */
public final class StaleVersionException extends RuntimeException {

  /**
   * @param stream the stream
   * @param expected the version the client has seen
   */
  public StaleVersionException(String stream, long expected) {
    super("stream " + stream + " is no longer at version " + expected, null, false, false);
  }
}
