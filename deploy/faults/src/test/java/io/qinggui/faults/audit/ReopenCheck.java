package io.qinggui.faults.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The ledgers of a system that is not running, opened and verified by the product itself. */
public final class ReopenCheck {

  private ReopenCheck() {}

  /** What the start reads otherwise than the verification did. */
  public static Findings check(Path data, Map<String, LedgerFile> ledgers) {
    Findings findings = new Findings();
    ledgers.forEach(
        (name, file) -> {
          List<String> before = file.events().stream().map(StoredEvent::leafHash).toList();
          List<String> now = new ArrayList<>();
          LedgerCheck.checkStandalone(
              data, name, findings, event -> now.add(HexFormat.of().formatHex(event.leafHash())));
          if (!now.equals(before)) {
            findings.wrong("the " + name + " ledger at rest differs from what was read");
          }
        });
    return findings;
  }
}
