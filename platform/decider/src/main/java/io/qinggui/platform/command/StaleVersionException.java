package io.qinggui.platform.command;

/** The stream is not at a version that the client expects (HTTP 412). Nothing was appended. */
public final class StaleVersionException extends RuntimeException {

  /**
   * @param stream the stream
   * @param version that it is at
   */
  public StaleVersionException(String stream, long version) {
    super("stream " + stream + " is at version " + version, null, false, false);
  }
}
