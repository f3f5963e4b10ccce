package io.qinggui.standalone.imports;

import io.qinggui.platform.client.ApiResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * From where on the ledgers hold what this import added. Tells, when a request had to be sent twice
 * and the second answer is a repetition, whether it was the first sending that added the fact.
 */
final class FirstPositions {

  private final Map<String, Long> first = new ConcurrentHashMap<>();

  /** A fact was added just now. */
  void added(ApiResponse answer) {
    String[] position = position(answer);
    if (position.length == 2) {
      first.merge(position[0], Long.parseLong(position[1]), Math::min);
    }
  }

  /** Whether the fact of a repeated answer stands behind the first one that was added. */
  boolean includes(ApiResponse answer) {
    String[] position = position(answer);
    return position.length == 2
        && Long.parseLong(position[1]) >= first.getOrDefault(position[0], Long.MAX_VALUE);
  }

  static String[] position(ApiResponse answer) {
    return answer
        .header("Ledger-Position")
        .filter(text -> text.matches("[a-z-]+:[0-9]{1,18}"))
        .map(text -> text.split(":"))
        .orElseGet(() -> new String[0]);
  }
}
