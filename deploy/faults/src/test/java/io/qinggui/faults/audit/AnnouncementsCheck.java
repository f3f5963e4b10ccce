package io.qinggui.faults.audit;

import java.util.HashMap;
import java.util.Map;

/** No standing is announced twice in a row, whoever of several instances announces it. */
public final class AnnouncementsCheck {

  private static final String ANNOUNCED = "io.qinggui.license.standing-changed";

  private AnnouncementsCheck() {}

  /** Looks at a license ledger. */
  public static void check(LedgerFile licenses, Findings findings) {
    Map<String, String> last = new HashMap<>();
    for (StoredEvent event : licenses.events()) {
      if (event.type().equals(ANNOUNCED)) {
        String said = withoutEvidence(event);
        if (said.equals(last.put(event.subject(), said))) {
          findings.wrong("%s was announced the same twice, at %s", event.subject(), event);
        }
      }
    }
    findings.count("operators whose standing was announced", last.size());
  }

  private static String withoutEvidence(StoredEvent event) {
    return event.data().toString().replaceAll("\"because\":\\[[^\\]]*\\]", "");
  }
}
