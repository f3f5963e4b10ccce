package io.qinggui.standalone;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.LedgerFiles;
import io.qinggui.platform.ledger.sqlite.SqliteVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ledger of a data directory that no process has open. */
final class ClosedLedger {

  private ClosedLedger() {}

  /** All events of a ledger, which has to be sound. */
  static List<LedgerEvent> events(Path directory, String name) throws IOException {
    LedgerFiles files =
        LedgerFiles.below(directory).stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    List<LedgerEvent> events = new ArrayList<>();
    SqliteVerifier.Visitor collecting =
        new SqliteVerifier.Visitor() {
          @Override
          public void begin() {
            events.clear();
          }

          @Override
          public void visit(LedgerEvent event) {
            events.add(event);
          }
        };
    if (!SqliteVerifier.verify(files, collecting).isSound()) {
      throw new AssertionError(name + " is damaged");
    }
    return events;
  }

  /** The leaf hashes by their positions. */
  static Map<Long, String> leaves(Path directory, String name) throws IOException {
    Map<Long, String> leaves = new TreeMap<>();
    events(directory, name)
        .forEach(it -> leaves.put(it.position(), HexFormat.of().formatHex(it.leafHash())));
    return leaves;
  }
}
