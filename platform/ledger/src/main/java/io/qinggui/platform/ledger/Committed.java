package io.qinggui.platform.ledger;

import java.time.Instant;

/**
 * The durable outcome of a command.
 *
 * @param commandId the command
 * @param fingerprint what was asked, as given with the command
 * @param firstPosition position of its first event
 * @param count number of its events, at positions {@code firstPosition .. firstPosition + count -
 *     1}
 * @param recordedAt when the ledger took it
 * @param repeated whether this answer repeats an earlier outcome and nothing was appended now
 */
public record Committed(
    String commandId,
    String fingerprint,
    long firstPosition,
    int count,
    Instant recordedAt,
    boolean repeated) {

  /** Position of the command's last event. */
  public long lastPosition() {
    return firstPosition + count - 1;
  }
}
