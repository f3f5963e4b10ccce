package io.qinggui.standalone.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/** A line of corrections: what is withdrawn, and what takes its place. */
final class Correction {

  private final Map<String, Object> cells = new LinkedHashMap<>();

  private Correction() {}

  /**
   * @param where what the wrong fact says, as {@code field=value;field=value}
   */
  static Correction of(String resource, String key, String type, String where, String reason) {
    Correction correction = new Correction();
    correction.cells.put("resource", resource);
    correction.cells.put("key", key);
    correction.cells.put("type", type);
    correction.cells.put("where", where);
    correction.cells.put("reason", reason);
    return correction;
  }

  Correction with(String field, Object value) {
    cells.put("replacement." + field, value);
    return this;
  }

  Correction granting(String service, String provinces) {
    cells.put("grant.service", service);
    cells.put("grant.provinces", provinces);
    return this;
  }

  void write(Tables tables) {
    tables.add("corrections", cells);
  }
}
