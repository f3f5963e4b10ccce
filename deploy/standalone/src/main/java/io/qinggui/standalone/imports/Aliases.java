package io.qinggui.standalone.imports;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The names that {@code operators.csv} gives to operators, and the ids that they really have. */
final class Aliases {

  private static final Set<String> OPERATORS =
      Set.of("operatorId", "otherPartyId", "successorId", "lessorId", "lesseeId");

  private final Map<String, String> ids = new ConcurrentHashMap<>();

  void add(String alias, String operatorId) {
    ids.put(alias, operatorId);
  }

  /** What a field says; the operator's id where it says who. */
  String resolve(String field, String text) {
    return OPERATORS.contains(field) ? resolve(text) : text;
  }

  /** The operator's id, or the text itself when it is no alias. */
  String resolve(String text) {
    return ids.getOrDefault(text, text);
  }
}
