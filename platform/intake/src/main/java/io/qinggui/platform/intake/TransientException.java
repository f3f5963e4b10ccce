package io.qinggui.platform.intake;

/**
 * Thrown by a policy when the event is not to blame: a store or a peer is away. The intake tries
 * the event again until it passes and parks nothing.
 */
public final class TransientException extends RuntimeException {

  /** Something is away for a while. */
  public TransientException(String message, Throwable cause) {
    super(message, cause);
  }
}
