package io.qinggui.gateway.history;

import io.qinggui.platform.web.history.HistoryCursor;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Cursor;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a merged history goes on: one cursor for each ledger, in one opaque text. */
record HistoryCursors(Map<String, HistoryCursor> byLedger) {

  HistoryCursors {
    byLedger = new TreeMap<>(byLedger);
  }

  String encode() {
    return Cursor.encode(
        byLedger.entrySet().stream()
            .map(each -> each.getKey() + "=" + text(each.getValue()))
            .collect(Collectors.joining("|")));
  }

  private static String text(HistoryCursor cursor) {
    return cursor.after() + "@" + cursor.knownAt();
  }

  /**
   * From the key inside a cursor.
   *
   * @throws ProblemException 422 {@code bad-cursor}
   */
  static HistoryCursors parse(String key) {
    Map<String, HistoryCursor> cursors = new TreeMap<>();
    for (String each : key.split("\\|")) {
      String[] parts = each.split("=", 2);
      if (parts.length != 2) {
        throw ProblemException.invalid("/query/cursor", "bad-cursor");
      }
      cursors.put(parts[0], HistoryCursor.parse(parts[1]));
    }
    return new HistoryCursors(cursors);
  }
}
