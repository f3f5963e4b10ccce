package io.qinggui.faults.midnight;

import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.LedgerCheck;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A register with commitments is loaded on the last day of 2017, and everything is stopped. It
 * starts again on January 3rd, is killed while it announces, starts again, and once more on the
 * 4th. The clock is simulated; all else is the product as it ships.
 */
final class DeadlineScenario {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final Path data;
  private final List<UnmetCommitment> commitments;
  private final Findings findings = new Findings();
  private final List<Span> afterwards = new ArrayList<>();

  /** From when to when, by the simulated clock, something ran after midnight. */
  private record Span(Instant from, Instant until) {
    boolean includes(Instant moment) {
      return !moment.isBefore(from) && !moment.isAfter(until);
    }
  }

  DeadlineScenario(Path folder, int commitments) {
    this.folder = folder;
    this.data = folder.resolve("data");
    this.commitments = UnmetCommitment.many(commitments);
  }

  Findings run() throws IOException, InterruptedException {
    findings.count("unmet commitments", commitments.size());
    lastDay();
    Map<String, Instant> answeredAt = killedWhileAnnouncing();
    announced();
    List<Announcement> published = oneMoreDay();
    new AnnouncementCheck(commitments, findings).check(published, recorded(), answeredAt);
    for (Announcement each : published) {
      if (each.isNewYear() && afterwards.stream().noneMatch(it -> it.includes(each.recordedAt()))) {
        findings.wrong("%s was recorded at %s", each.operatorId(), each.recordedAt());
      }
    }
    return findings;
  }

  private void lastDay() throws IOException, InterruptedException {
    Path register = Register.write(folder.resolve("register"), commitments);
    try (StandaloneProcess running =
            StandaloneProcess.start(
                data, "--now", "2017-12-31T08:00:00+08:00", "--import", register.toString());
        Client client = running.client();
        AnnouncementConsumer consumer = new AnnouncementConsumer(running)) {
      new DecisionCheck(client, commitments, findings).theDayBefore();
      consumer.await(commitments.size(), it -> it.nextChangeAt().equals(Announcement.NEW_YEAR));
      findings.expect(
          "announced on 2017-12-31 already",
          0L,
          consumer.all().stream().filter(Announcement::isNewYear).count());
    }
  }

  /** Asks first, then kills it when some have been announced. */
  private Map<String, Instant> killedWhileAnnouncing() throws IOException, InterruptedException {
    String now = "2018-01-03T09:00:00+08:00";
    long started = System.nanoTime();
    Map<String, Instant> answeredAt;
    try (StandaloneProcess running = StandaloneProcess.answering(data, "--now", now);
        Client client = running.client()) {
      answeredAt = new DecisionCheck(client, commitments, findings).theDayAfter("");
      try (AnnouncementConsumer consumer = new AnnouncementConsumer(running)) {
        consumer.await(Math.max(1, commitments.size() / 100), Announcement::isNewYear);
        running.kill();
      }
    }
    ran(now, started);
    return answeredAt;
  }

  private void announced() throws IOException {
    String now = "2018-01-03T15:00:00+08:00";
    long started = System.nanoTime();
    try (StandaloneProcess running = StandaloneProcess.answering(data, "--now", now);
        AnnouncementConsumer consumer = new AnnouncementConsumer(running)) {
      consumer.await(commitments.size(), Announcement::isNewYear);
      awaitSweep("2018-01-03");
    }
    ran(now, started);
  }

  private List<Announcement> oneMoreDay() throws IOException, InterruptedException {
    try (StandaloneProcess running =
            StandaloneProcess.answering(data, "--now", "2018-01-04T09:00:00+08:00");
        Client client = running.client();
        AnnouncementConsumer consumer = new AnnouncementConsumer(running)) {
      awaitSweep("2018-01-04");
      List<Announcement> all = consumer.all();
      Instant first =
          all.stream()
              .filter(Announcement::isNewYear)
              .map(Announcement::recordedAt)
              .min(Comparator.naturalOrder())
              .orElseThrow();
      new DecisionCheck(client, commitments, findings)
          .theDayAfter(first.minusNanos(1_000).toString());
      return all;
    }
  }

  private List<Announcement> recorded() {
    List<Announcement> recorded = new ArrayList<>();
    LedgerCheck.checkStandalone(
        data,
        "license",
        findings,
        event -> {
          if (event.type().equals(Announcement.TYPE)) {
            recorded.add(
                new Announcement(
                    event.id(),
                    event.subject(),
                    String.valueOf(event.legalDate()),
                    event.recordedAt(),
                    ""));
          }
        });
    return recorded;
  }

  private void ran(String now, long started) {
    Instant from = OffsetDateTime.parse(now).toInstant();
    afterwards.add(new Span(from, from.plusNanos(System.nanoTime() - started)));
  }

  /** The log is the only place that tells that there was nothing to announce. */
  private void awaitSweep(String day) {
    Path log = data.resolve("logs").resolve("qinggui.log");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> Files.readString(log).contains("operators that changed by " + day));
  }
}
