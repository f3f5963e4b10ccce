package io.qinggui.faults.instances;

import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.LedgerCheck;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger holds in the end, against what the clients were answered. */
final class LedgerContent {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Who bears which number of a license is nobody's concern but the service's. */
  private static final String UNPUBLISHED = "io.qinggui.license.number-";

  private static final String ANNOUNCED = "io.qinggui.license.standing-changed";

  private final Findings findings;
  private final Map<String, Long> ids = new LinkedHashMap<>();
  private final Map<String, Long> commands = new HashMap<>();
  private final Map<String, Integer> newYears = new HashMap<>();
  private final Map<String, String> lastSaid = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private long announcements;

  private LedgerContent(Findings findings) {
    this.findings = findings;
  }

  static LedgerContent in(Ledger ledger, Findings findings) {
    LedgerContent recorded = new LedgerContent(findings);
    LedgerCheck.check(ledger, findings, recorded::look);
    return recorded;
  }

  /** Events that are published, by id, with their positions. */
  Map<String, Long> ids() {
    return ids;
  }

  /** Each command that was taken is there once, and no other. */
  void compare(Map<String, Response> taken) {
    Set<Long> recorded = new HashSet<>(commands.values());
    Set<Long> response = new HashSet<>();
    taken.forEach(
        (key, answer) -> {
          if (!response.add(answer.position())) {
            findings.wrong("%s shares position %d with another command", key, answer.position());
          }
          if (!recorded.contains(answer.position())) {
            findings.wrong("%s was taken at %d and is not there", key, answer.position());
          }
        });
    findings.expect("commands of clients in the ledger", taken.size(), commands.size());
  }

  /** Those of whom nothing more was recorded were announced once. */
  void announced(int from, int until) {
    int once = 0;
    for (int i = from; i < until; i++) {
      int times = newYears.getOrDefault(InstanceLoad.operator(i), 0);
      findings.expect(InstanceLoad.operator(i) + ": announcements of 2018-01-01", 1, times);
      once += times;
    }
    findings.count("boundaries that were passed, quiet operators", until - from);
    findings.count("announcements of these", once);
    findings.count("all announcements", announcements);
  }

  /** How many of these operators have been announced over the new year. */
  long newYears(int from, int until) {
    long count = 0;
    for (int i = from; i < until; i++) {
      count += newYears.containsKey(InstanceLoad.operator(i)) ? 1 : 0;
    }
    return count;
  }

  private void look(LedgerEvent event) {
    if (!event.type().startsWith(UNPUBLISHED)) {
      ids.put(event.id(), event.position());
    }
    if (event.type().equals(ANNOUNCED)) {
      announcement(event);
    } else if (!event.actor().role().equals("SYSTEM")) {
      commands.merge(event.commandId(), event.position(), Math::max);
    }
    boolean registered = event.type().endsWith(".license-registered");
    if (registered && !numbers.add(event.stream())) {
      findings.wrong("%s is registered twice", event.stream());
    }
  }

  private void announcement(LedgerEvent event) {
    announcements++;
    var data = JSON.readTree(event.data());
    if (String.valueOf(event.legalDate()).equals("2018-01-01")) {
      newYears.merge(event.subject(), 1, Integer::sum);
      if (event.recordedAt().isBefore(SimulatedClock.MIDNIGHT)) {
        findings.wrong("announced before midnight: %s", event.subject());
      }
    }
    String said = data.path("changedOn") + " " + withoutEvidence(event);
    if (said.equals(lastSaid.put(event.subject(), said))) {
      findings.wrong("%s was announced the same twice, at %d", event.subject(), event.position());
    }
  }

  private static String withoutEvidence(LedgerEvent event) {
    return new String(event.data(), StandardCharsets.UTF_8)
        .replaceAll("\"because\":\\[[^\\]]*\\]", "");
  }
}
