package io.qinggui.faults.midnight;

import io.qinggui.faults.audit.Findings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One announcement of 2018-01-01 for each operator, in the ledger and on the topic. */
final class AnnouncementCheck {

  private final List<UnmetCommitment> commitments;
  private final Findings findings;

  AnnouncementCheck(List<UnmetCommitment> commitments, Findings findings) {
    this.commitments = commitments;
    this.findings = findings;
  }

  void check(
      List<Announcement> published, List<Announcement> recorded, Map<String, Instant> answeredAt) {
    Map<String, List<Announcement>> inLedger = newYear(recorded);
    Map<String, List<Announcement>> onTopic = newYear(published);
    for (UnmetCommitment commitment : commitments) {
      one(commitment, "in the ledger", inLedger);
      one(commitment, "on the topic", onTopic);
    }
    findings.expect("operators announced in the ledger", commitments.size(), inLedger.size());
    findings.expect("operators announced on the topic", commitments.size(), onTopic.size());
    sameOnTopic(published, recorded);
    findings.count("announcements of 2018-01-01 in the ledger", size(inLedger));
    findings.count("announcements of 2018-01-01 on Kafka", size(onTopic));
    findings.count("all announcements", recorded.size());
    before(inLedger, answeredAt);
    gap(recorded);
  }

  private void one(UnmetCommitment commitment, String where, Map<String, List<Announcement>> by) {
    int times = by.getOrDefault(commitment.operatorId(), List.of()).size();
    findings.expect(commitment.operatorId() + ": announcements " + where, 1, times);
  }

  /** All announcements of all boundaries, each once, with the moment of the ledger. */
  private void sameOnTopic(List<Announcement> published, List<Announcement> recorded) {
    Map<String, List<Announcement>> byId =
        published.stream().collect(Collectors.groupingBy(Announcement::id));
    for (Announcement each : recorded) {
      List<Announcement> records = byId.getOrDefault(each.id(), List.of());
      findings.expect(each.id() + ": records", 1, records.size());
      records.forEach(
          it -> {
            findings.expect(each.id() + ": time", each.recordedAt(), it.recordedAt());
            findings.expect(each.id() + ": legal date", each.legalDate(), it.legalDate());
          });
    }
    findings.expect("announcements on the topic", recorded.size(), published.size());
  }

  private void before(Map<String, List<Announcement>> inLedger, Map<String, Instant> answeredAt) {
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
  private void gap(List<Announcement> recorded) {
    List<Instant> moments =
        recorded.stream()
            .filter(Announcement::isNewYear)
            .map(Announcement::recordedAt)
            .sorted(Comparator.naturalOrder())
            .toList();
    long beforeNoon =
        moments.stream().filter(it -> it.isBefore(Instant.parse("2018-01-03T05:00:00Z"))).count();
    findings.count("announced before the kill", beforeNoon);
    findings.count("announced after it", moments.size() - beforeNoon);
  }

  private static Map<String, List<Announcement>> newYear(List<Announcement> all) {
    return all.stream()
        .filter(Announcement::isNewYear)
        .collect(Collectors.groupingBy(Announcement::operatorId));
  }

  private static int size(Map<String, List<Announcement>> announced) {
    return announced.values().stream().mapToInt(List::size).sum();
  }
}
