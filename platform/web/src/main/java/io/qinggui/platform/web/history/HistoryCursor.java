package io.qinggui.platform.web.history;

import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Cursor;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Where a history goes on: after a position, as known when its first page was read, so that pages
 * read one after the other make one history. The gateway makes such cursors for each service when
 * it merges their histories.
 *
 * @param after exclusive position
 * @param knownAt what was known on the first page
 */
public record HistoryCursor(long after, Instant knownAt) {

  /** As opaque text. */
  public String encode() {
    return Cursor.encode(after + "@" + knownAt);
  }

  /**
   * From the key inside a cursor.
   *
   * @throws ProblemException 422 {@code bad-cursor}
   */
  public static HistoryCursor parse(String key) {
    try {
      int at = key.indexOf('@');
      return new HistoryCursor(
          Long.parseLong(key.substring(0, Math.max(0, at))), Instant.parse(key.substring(at + 1)));
    } catch (NumberFormatException | DateTimeException e) {
      throw ProblemException.invalid("/query/cursor", "bad-cursor");
    }
  }
}
