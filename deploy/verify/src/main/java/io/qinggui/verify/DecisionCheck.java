package io.qinggui.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.kit.KitDecision;
import io.qinggui.kit.KitDescription;
import io.qinggui.kit.KitPaths;
import io.qinggui.license.decision.http.RecordedDecisions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Executes every decision of a kit again and compares the answers, byte for byte. */
final class DecisionCheck {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Kit kit;
  private final RecordedDecisions decisions;
  private final List<String> lines;

  DecisionCheck(Kit kit, RecordedDecisions decisions) {
    this.kit = kit;
    this.decisions = decisions;
    byte[] file = kit.read(KitPaths.DECISIONS);
    this.lines = file == null ? List.of() : new String(file, UTF_8).lines().toList();
    String again = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    if (file == null) {
      kit.wrong(Fault.MISSING, KitPaths.DECISIONS, 0, "");
    } else if (!Arrays.equals(file, again.getBytes(UTF_8))) {
      kit.wrong(Fault.OTHER_BYTES, KitPaths.DECISIONS, 0, "");
    }
  }

  List<String> lines() {
    return lines;
  }

  void check() {
    String rulebook = rulebook(kit.description());
    if (!rulebook.equals(kit.description().rulebook())) {
      kit.wrong(Fault.OTHER_RULEBOOK, KitPaths.DESCRIPTION, 0, rulebook);
    }
    IntStream.range(0, lines.size())
        .parallel()
        .mapToObj(line -> found(line + 1, lines.get(line)))
        .toList()
        .forEach(it -> it.ifPresent(kit));
  }

  private String rulebook(KitDescription description) {
    try {
      return decisions.law().knownAt(description.knownAt()).version();
    } catch (RuntimeException e) {
      // whatever it is that the events say, no rulebook follows from it
      return String.valueOf(e.getMessage());
    }
  }

  private record Outcome(@Nullable Finding finding) {

    void ifPresent(Kit kit) {
      if (finding != null) {
        kit.wrong(finding.fault(), finding.where(), finding.position(), finding.detail());
      }
    }
  }

  private Outcome found(long number, String line) {
    try {
      KitDecision decision = KitDecision.parse(line);
      byte[] question = decision.asked();
      if (!Arrays.equals(question, decisions.spelled(question, Instant.MIN, Instant.MIN))) {
        return wrong(Fault.OTHER_BYTES, number, "question");
      }
      String executed = new String(decisions.answer(question), UTF_8);
      return executed.equals(decision.answer())
          ? new Outcome(null)
          : difference(number, executed, decision.answer());
    } catch (RuntimeException e) {
      // the rules may refuse in any way what no service ever let through
      return wrong(Fault.NOT_EXECUTED, number, String.valueOf(e.getMessage()));
    }
  }

  private static Outcome difference(long number, String executed, String answer) {
    JsonNode ours = JSON.readTree(executed);
    try {
      JsonNode theirs = JSON.readTree(answer);
      boolean sameLaw = ours.path("rulebook").equals(theirs.path("rulebook"));
      String field = sameLaw ? "verdict" : "rulebook";
      return wrong(
          sameLaw ? Fault.OTHER_ANSWER : Fault.OTHER_RULEBOOK,
          number,
          theirs.path(field).asString("") + " / " + ours.path(field).asString(""));
    } catch (JacksonException e) {
      return wrong(Fault.OTHER_ANSWER, number, ours.path("verdict").asString());
    }
  }

  private static Outcome wrong(Fault fault, long number, String detail) {
    return new Outcome(new Finding(fault, KitPaths.DECISIONS, number, detail));
  }
}
