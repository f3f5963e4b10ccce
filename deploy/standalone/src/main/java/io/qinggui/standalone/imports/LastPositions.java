package io.qinggui.standalone.imports;

import io.qinggui.platform.client.ApiResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How far each ledger has come by this import. The rules are asked with everything that was sent
 * before.
 */
final class LastPositions {

  private final Map<String, Long> last = new ConcurrentHashMap<>();

  void seen(ApiResponse answer) {
    String[] position = FirstPositions.position(answer);
    if (position.length == 2) {
      last.merge(position[0], Long.parseLong(position[1]), Math::max);
    }
  }

  /** For {@code Min-Ledger-Position}; empty when nothing was recorded yet. */
  String text() {
    return otherThan("");
  }

  /** The same without one ledger. */
  String otherThan(String ledger) {
    return last.entrySet().stream()
        .filter(each -> !each.getKey().equals(ledger))
        .map(each -> each.getKey() + ":" + each.getValue())
        .sorted()
        .collect(Collectors.joining(","));
  }
}
