package io.qinggui.platform.ledger.transfer;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The first line of an export.
 *
 * @param ledger name of the ledger
 * @param events how many follow
 * @param notes texts that are kept beside a ledger and go with it, by name, such as what was
 *     published of it
 */
public record ExportHeader(String ledger, long events, Map<String, String> notes) {

  /** Takes a sorted copy of the notes. */
  public ExportHeader {
    notes = Collections.unmodifiableMap(new TreeMap<>(notes));
  }
}
