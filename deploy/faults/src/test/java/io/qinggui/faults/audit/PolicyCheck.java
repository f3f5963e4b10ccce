package io.qinggui.faults.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one service's event has to lead to in another one's ledger, exactly once. */
final class PolicyCheck {

  private static final List<Rule> RULES =
      List.of(
          new Rule("operator-registered", "license", "operator-noted"),
          new Rule(
              "operator-registered",
              "inspection",
              "carrier-noted",
              cause -> cause.data().path("kind").asString("").equals("CARRIER")),
          new Rule("service-reported", "license", "service-report-noted"),
          new Rule("credit-record-added", "license", "credit-record-noted"),
          new Rule("annual-check-concluded", "license", "annual-check-noted"),
          new Rule("seriousness-determined", "license", "seriousness-noted"),
          new Rule("license-registered", "inspection", "license-noted"),
          new Rule("license-registered", "inspection", "license-fact-noted"),
          new Rule("license-holder-changed", "inspection", "license-fact-noted"),
          new Rule("license-taken-over", "inspection", "license-fact-noted"),
          new Rule("license-registered", "operator", "license-noted"),
          new Rule("lease-recorded", "license", "lease-noted"),
          new Rule("violation-found", "operator", "lease-finding-noted"),
          new Rule(
              "violation-found",
              "inspection",
              "case-opened",
              cause -> cause.data().path("opensCase").asBoolean()),
          new Rule("license-holder-changed", "inspection", "holder-change-noted"),
          new Rule("operator-registered", "notification", "operator-noted"),
          new Rule(
              "seriousness-determined",
              "operator",
              "credit-record-added",
              cause -> cause.data().path("serious").asBoolean()));

  /** What may follow, more than once: what is ordered depends on the day. */
  private static final List<Rule> POSSIBLE =
      List.of(
          new Rule("violation-found", "inspection", "case-linked"),
          new Rule("violation-finding-withdrawn", "inspection", "case-basis-withdrawn"),
          new Rule("violation-finding-withdrawn", "operator", "lease-finding-withdrawal-noted"),
          new Rule("standing-changed", "notification", "enforcement-noted"),
          new Rule("standing-changed", "notification", "order-issued"),
          new Rule("standing-changed", "notification", "order-superseded"));

  private static final Pattern EVENT_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<String, LedgerFile> ledgers;
  private final Map<String, List<StoredEvent>> byCause = new HashMap<>();

  PolicyCheck(Map<String, LedgerFile> ledgers) {
    this.ledgers = ledgers;
    ledgers
        .values()
        .forEach(
            ledger ->
                ledger.events().stream()
                    .filter(event -> isEvent(event.causedBy()))
                    .forEach(
                        event ->
                            byCause
                                .computeIfAbsent(event.causedBy(), c -> new ArrayList<>())
                                .add(event)));
  }

  /** What a service does by itself, as its heartbeats, names another kind of cause. */
  private static boolean isEvent(@Nullable String cause) {
    return cause != null && EVENT_ID.matcher(cause).matches();
  }

  private record Rule(
      String cause, String ledger, String effect, Predicate<StoredEvent> appliesTo) {
    Rule(String cause, String ledger, String effect) {
      this(cause, ledger, effect, event -> true);
    }

    boolean isCause(StoredEvent event) {
      return event.type().endsWith("." + cause) && appliesTo.test(event);
    }

    boolean isEffect(StoredEvent event) {
      return event.ledger().equals(ledger) && event.type().endsWith("." + effect);
    }
  }

  void check(Findings findings) {
    Set<StoredEvent> explained = Collections.newSetFromMap(new IdentityHashMap<>());
    for (LedgerFile ledger : ledgers.values()) {
      for (StoredEvent event : ledger.events()) {
        RULES.stream()
            .filter(rule -> rule.isCause(event))
            .forEach(rule -> check(rule, event, explained, findings));
        POSSIBLE.stream()
            .filter(rule -> rule.isCause(event))
            .forEach(rule -> explained.addAll(effects(rule, event)));
      }
    }
    byCause.values().stream()
        .flatMap(List::stream)
        .filter(effect -> !explained.contains(effect))
        // the ledgers are read one after the other, so that a cause may be seen after its effect
        .forEach(effect -> findings.missing("no cause of " + effect));
  }

  private void check(Rule rule, StoredEvent cause, Set<StoredEvent> explained, Findings findings) {
    List<StoredEvent> effects = effects(rule, cause);
    explained.addAll(effects);
    if (effects.isEmpty()) {
      findings.missing("no " + rule.effect() + " in the " + rule.ledger() + " ledger of " + cause);
    } else if (effects.size() > 1) {
      findings.wrong("more than one consequence of " + cause + ": " + effects);
    }
  }

  private List<StoredEvent> effects(Rule rule, StoredEvent cause) {
    return byCause.getOrDefault(cause.id(), List.of()).stream().filter(rule::isEffect).toList();
  }
}
