package io.qinggui.gateway.pages.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a form.
 *
 * @param atFields by the fields' paths
 * @param general what is of no field
 */
public record Faults(Map<String, List<String>> atFields, List<String> general) {

  static final Faults NONE = new Faults(Map.of(), List.of());

  /** Copies both. */
  public Faults {
    atFields = new LinkedHashMap<>(atFields);
    general = List.copyOf(general);
  }

  static Faults general(String text) {
    return new Faults(Map.of(), List.of(text));
  }

  List<String> at(String path) {
    return atFields.getOrDefault(path, List.of());
  }

  /** How many are of fields. */
  public int count() {
    return atFields.values().stream().mapToInt(List::size).sum();
  }

  /** What is wrong is collected while a form is read. */
  static final class Collected {

    private final Map<String, List<String>> atFields = new LinkedHashMap<>();

    void add(String path, String text) {
      atFields.computeIfAbsent(path, it -> new ArrayList<>()).add(text);
    }

    boolean isEmpty() {
      return atFields.isEmpty();
    }

    Faults with(List<String> general) {
      return new Faults(atFields, general);
    }
  }
}
