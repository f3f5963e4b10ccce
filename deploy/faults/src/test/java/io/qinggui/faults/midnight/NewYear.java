package io.qinggui.faults.midnight;

import io.qinggui.faults.audit.Findings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One announcement of 2018-01-01 for each operator, in the ledger and on the topic. */
final class NewYear {

  private final List<Promise> promises;
  private final Findings findings;

  NewYear(List<Promise> promises, Findings findings) {
    this.promises = promises;
    this.findings = findings;
  }

  void check(List<Announced> heard, List<Announced> recorded, Map<String, Instant> answeredAt) {
    Map<String, List<Announced>> inLedger = newYear(recorded);
    Map<String, List<Announced>> onTopic = newYear(heard);
    for (Promise promise : promises) {
      one(promise, "in the ledger", inLedger);
      one(promise, "on the topic", onTopic);
    }
    findings.expect("operators announced in the ledger", promises.size(), inLedger.size());
    findings.expect("operators announced on the topic", promises.size(), onTopic.size());
    sameOnTopic(heard, recorded);
    findings.count("announcements of 2018-01-01 in the ledger", size(inLedger));
    findings.count("announcements of 2018-01-01 on Kafka", size(onTopic));
    findings.count("all announcements", recorded.size());
    before(inLedger, answeredAt);
    gap(recorded);
  }

  private void one(Promise promise, String where, Map<String, List<Announced>> by) {
    int times = by.getOrDefault(promise.operatorId(), List.of()).size();
    findings.expect(promise.operatorId() + ": announcements " + where, 1, times);
  }

  /** All announcements of all boundaries, each once, with the moment of the ledger. */
  private void sameOnTopic(List<Announced> heard, List<Announced> recorded) {
    Map<String, List<Announced>> byId =
        heard.stream().collect(Collectors.groupingBy(Announced::id));
    for (Announced each : recorded) {
      List<Announced> records = byId.getOrDefault(each.id(), List.of());
      findings.expect(each.id() + ": records", 1, records.size());
      records.forEach(
          it -> {
            findings.expect(each.id() + ": time", each.recordedAt(), it.recordedAt());
            findings.expect(each.id() + ": legal date", each.legalDate(), it.legalDate());
          });
    }
    findings.expect("announcements on the topic", recorded.size(), heard.size());
  }

  private void before(Map<String, List<Announced>> inLedger, Map<String, Instant> answeredAt) {
    long early =
        answeredAt.entrySet().stream()
            .filter(
                it ->
                    inLedger.getOrDefault(it.getKey(), List.of()).stream()
                        .allMatch(each -> each.recordedAt().isAfter(it.getValue())))
            .count();
    findings.count("answered rightly after the start", answeredAt.size());
    findings.count("of these before the announcement was made", early);
  }

  /** The longest pause between two announcements is the kill, when it fell among them. */
  private void gap(List<Announced> recorded) {
    List<Instant> moments =
        recorded.stream()
            .filter(Announced::isNewYear)
            .map(Announced::recordedAt)
            .sorted(Comparator.naturalOrder())
            .toList();
    long beforeNoon =
        moments.stream().filter(it -> it.isBefore(Instant.parse("2018-01-03T05:00:00Z"))).count();
    findings.count("announced before the kill", beforeNoon);
    findings.count("announced after it", moments.size() - beforeNoon);
  }

  private static Map<String, List<Announced>> newYear(List<Announced> all) {
    return all.stream()
        .filter(Announced::isNewYear)
        .collect(Collectors.groupingBy(Announced::operatorId));
  }

  private static int size(Map<String, List<Announced>> announced) {
    return announced.values().stream().mapToInt(List::size).sum();
  }
}
