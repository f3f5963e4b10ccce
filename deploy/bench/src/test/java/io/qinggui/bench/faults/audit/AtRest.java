package io.qinggui.bench.faults.audit;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The ledgers of a system that is not running, opened and verified by the product itself. */
public final class AtRest {

  private static final int PAGE = 10_000;

  private AtRest() {}

  /** What differs from what was read by plain SQL. */
  public static Findings check(Path data, Map<String, StoredLedger> ledgers) {
    Findings findings = new Findings();
    ledgers.forEach(
        (name, stored) -> {
          List<String> before = stored.events().stream().map(StoredEvent::leafHash).toList();
          if (!hashes(data, name).equals(before)) {
            findings.wrong().add("the " + name + " ledger at rest differs from what was read");
          }
        });
    return findings;
  }

  private static List<String> hashes(Path data, String name) {
    List<String> hashes = new ArrayList<>();
    try (Ledger ledger =
        SqliteLedger.open(data.resolve("ledgers").resolve(name), name, InstantSource.system())) {
      while (hashes.size() < ledger.head()) {
        for (LedgerEvent event : ledger.read(hashes.size(), PAGE)) {
          hashes.add(HexFormat.of().formatHex(event.leafHash()));
        }
      }
    }
    return hashes;
  }
}
