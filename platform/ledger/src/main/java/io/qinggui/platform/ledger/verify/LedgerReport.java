package io.qinggui.platform.ledger.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification saw.
 *
 * @param ledger its name
 * @param events how many were readable
 * @param head the last of them, or {@code null} when there is none
 * @param acknowledged the head as the store had noted it apart from the events before they were
 *     read, 0 when none was noted: then a lost end cannot be seen
 * @param findings the first of what is wrong
 * @param found how many findings there are in all
 */
public record LedgerReport(
    String ledger,
    long events,
    @Nullable Head head,
    long acknowledged,
    List<Finding> findings,
    long found) {

  /**
   * The last event. Whoever keeps its position and its hash can tell later whether the ledger still
   * has that event there.
   *
   * @param leafHash 64 hexadecimal digits
   */
  public record Head(long position, Instant recordedAt, String leafHash) {}

  /** Whether nothing is wrong. */
  public boolean isSound() {
    return found == 0;
  }
}
