package io.qinggui.faults.hostile;

import io.qinggui.faults.audit.Findings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whether an answer is one that may be given. Keeps what was taken, for the ledgers. */
final class Oracle {

  private static final List<String> INTERNALS =
      List.of("Exception", "org.springframework", "java.lang", "\tat ", "org.apache", "Tomcat");

  private static final Pattern RESUMPTION =
      Pattern.compile("POST /api/v1/licenses/[^/? ]+/resumptions[? ]");

  private final Findings findings;
  private final Map<String, Map<Long, String>> taken = new HashMap<>();
  private final Map<Integer, Long> statuses = new TreeMap<>();
  private final List<Double> validMillis = new ArrayList<>();
  private double longest;

  Oracle(Findings findings) {
    this.findings = findings;
  }

  /** Looks at an answer, whoever asked. */
  synchronized void look(Attempt attempt, RawResponse response) {
    statuses.merge(response.status(), 1L, Long::sum);
    longest = Math.max(longest, response.millis());
    if (attempt.expected() == Expected.TAKEN) {
      validMillis.add(response.millis());
    }
    String wrong = wrong(attempt, response);
    if (!wrong.isEmpty()) {
      findings.wrong("%s: %s%n  %s%n  -> %s", attempt.kind(), wrong, sent(attempt), told(response));
    }
    remember(attempt, response);
  }

  /** Notes what has to be so. */
  void require(boolean holds, String what) {
    if (!holds) {
      findings.wrong("%s", what);
    }
  }

  /**
   * A resumption stops being valid when a listing of its operator, which comes over Kafka, gets
   * there first. Nothing else has causes that may be standing again.
   */
  private static boolean overtaken(Attempt attempt, RawResponse response) {
    return RESUMPTION.matcher(requestLine(attempt)).lookingAt()
        && response.status() == 409
        && response.json().path("code").asString("").equals("causes-standing");
  }

  private static String requestLine(Attempt attempt) {
    return text(attempt.bytes()).lines().findFirst().orElse("");
  }

  private String wrong(Attempt attempt, RawResponse response) {
    if (response.status() == 0) {
      boolean closed = !response.trouble().startsWith("no HTTP");
      return attempt.broken() && closed ? "" : "no answer";
    }
    if (response.succeeded()) {
      return attempt.expected() == Expected.REFUSED ? "was taken" : "";
    }
    if (attempt.expected() == Expected.TAKEN && !overtaken(attempt, response)) {
      return "is valid and was refused";
    }
    if (response.status() < 400) {
      return response.header("Location").isPresent() ? "" : "a status that says nothing";
    }
    if (response.status() >= 500 && !honestlyLate(attempt, response)) {
      return "the server's fault";
    }
    return problem(attempt, response);
  }

  /** The one 503 that is promised: the position asked for has not come. */
  private static boolean honestlyLate(Attempt attempt, RawResponse response) {
    return response.status() == 503
        && text(attempt.bytes()).contains("Min-Ledger-Position")
        && response.json().path("code").asString("").equals("not-yet-available")
        && response.header("Retry-After").isPresent();
  }

  private static String problem(Attempt attempt, RawResponse response) {
    if (attempt.head()) {
      return "";
    }
    String type = response.header("Content-Type").orElse("");
    // whoever logs in is a person, and is told in a page
    if (requestLine(attempt).contains("/oauth2/authorize") && type.startsWith("text/html")) {
      return "";
    }
    boolean tokens = requestLine(attempt).contains("/oauth2/");
    if (tokens && !response.json().path("error").isMissingNode()) {
      return "";
    }
    JsonNode document = response.json();
    String code = document.path("code").asString("");
    if (!type.startsWith("application/problem+json")) {
      return "no problem document";
    }
    if (code.isEmpty()
        || document.path("title").asString("").isEmpty()
        || document.path("status").asInt(0) != response.status()
        || !document.path("type").asString("").equals("/problems/" + code)) {
      return "an incomplete problem document";
    }
    // what was sent is no secret to who sent it
    String told = response.text();
    String sent = text(attempt.bytes());
    return INTERNALS.stream().anyMatch(it -> told.contains(it) && !sent.contains(it))
        ? "tells of its inside"
        : "";
  }

  private void remember(Attempt attempt, RawResponse response) {
    String position = response.header("Ledger-Position").orElse("");
    if (!position.isEmpty() && response.header("Idempotency-Replayed").isEmpty()) {
      int colon = position.indexOf(':');
      String before =
          taken
              .computeIfAbsent(position.substring(0, colon), ledger -> new HashMap<>())
              .put(Long.parseLong(position.substring(colon + 1)), sent(attempt));
      if (before != null) {
        findings.wrong("two answers for %s: %s and %s", position, before, sent(attempt));
      }
    }
  }

  /** The positions of writes that were answered as done, in a ledger, with what was sent. */
  synchronized Map<Long, String> taken(String ledger) {
    return Map.copyOf(taken.getOrDefault(ledger, Map.of()));
  }

  synchronized void report() {
    statuses.forEach(
        (status, count) -> findings.count(status == 0 ? "closed" : "status " + status, count));
    List<Double> sorted = validMillis.stream().sorted().toList();
    findings.count("valid requests", sorted.size());
    findings.count("valid requests, p50 ms", sorted.get(sorted.size() / 2));
    findings.count("valid requests, p99 ms", sorted.get(sorted.size() * 99 / 100));
    findings.count("longest answer, ms", longest);
  }

  private static String sent(Attempt attempt) {
    String text = text(attempt.bytes());
    StringBuilder shown = new StringBuilder();
    text.chars()
        .limit(900)
        .forEach(
            it ->
                shown.append(
                    it == '\n' || (it >= ' ' && it < 127)
                        ? "" + (char) it
                        : "\\x%02x".formatted(it)));
    return shown.toString().replaceAll("Bearer [\\w.-]{60,}", "Bearer ...").replace("\n", "\n  ");
  }

  private static String told(RawResponse response) {
    String body = response.text();
    return response.status()
        + " "
        + response.trouble()
        + " "
        + body.substring(0, Math.min(300, body.length()));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
