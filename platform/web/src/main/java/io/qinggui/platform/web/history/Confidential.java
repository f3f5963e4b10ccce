package io.qinggui.platform.web.history;

import java.util.List;
import java.util.Map;

/**
 * What of the stored data only officers (MIIT, ADMINISTRATION) and auditors see in a history. A
 * service that stores such data declares one as a bean. Notes are confidential in every service.
 * Where there is a sealing key these fields are stored as ciphertext ({@code ledger.sealing}).
 *
 * @param fields names of fields of {@code data}, by stored type name without version
 */
public record Confidential(Map<String, List<String>> fields) {

  /** For services without such data. */
  public static final Confidential NOTHING = new Confidential(Map.of());

  /** Copies the map. */
  public Confidential {
    fields = Map.copyOf(fields);
  }

  /** Of one type; nothing when it has none. */
  public List<String> of(String type) {
    return fields.getOrDefault(type, List.of());
  }
}
