package io.qinggui.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.kit.IndexedLedger;
import io.qinggui.kit.KitDecision;
import io.qinggui.kit.KitDescription;
import io.qinggui.license.rules.standing.Difference;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.rules.standing.StandingChange;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.reference.OperatorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changed in a kit between two moments of knowledge: facts, effects and decisions. */
final class Differences {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int BATCH = 1000;

  private final Verification kit;
  private final Instant from;
  private final Instant to;
  private final Texts out;

  Differences(Verification kit, Instant from, Instant to, Texts out) {
    this.kit = kit;
    this.from = from;
    this.to = to;
    this.out = out;
  }

  void print() {
    out.line("diff.facts", from, to);
    kit.ledgers().forEach(it -> facts(it.ledger));
    out.line("diff.effects");
    operators().forEach(this::effects);
    out.line("diff.decisions");
    kit.lines().forEach(this::decision);
  }

  private void facts(IndexedLedger ledger) {
    long after = 0;
    for (List<LedgerEvent> batch = ledger.read(after, BATCH);
        !batch.isEmpty();
        batch = ledger.read(after, BATCH)) {
      for (LedgerEvent it : batch) {
        if (it.recordedAt().isAfter(from) && !it.recordedAt().isAfter(to)) {
          out.line(
              "diff.fact", it.ledger(), it.position(), it.recordedAt(), it.type(), it.subject());
        }
      }
      after = batch.getLast().position();
    }
  }

  /** Of a kit of operators only their own files are whole. */
  private Collection<String> operators() {
    KitDescription description = kit.description();
    return description.coversEverything()
        ? kit.deciding().subjects().stream()
            .filter(OperatorId::isShaped)
            .collect(Collectors.toCollection(TreeSet::new))
        : description.operators();
  }

  private void effects(String operator) {
    Difference difference =
        Difference.of(
            kit.decisions().standings().knownAt(operator, from),
            kit.decisions().standings().knownAt(operator, to));
    for (StandingChange change : StandingChange.in(difference)) {
      String on = change.on().map(Objects::toString).orElse("-");
      change.before().forEach(it -> effect("diff.gone", operator, on, it));
      change.after().forEach(it -> effect("diff.come", operator, on, it));
    }
  }

  private void effect(String text, String operator, String on, Reason it) {
    out.line(
        text,
        operator,
        on,
        Objects.toString(it.effect(), "-"),
        it.code(),
        Objects.toString(it.scope().service(), "*"),
        Objects.toString(it.scope().province(), "*"),
        it.clause());
  }

  private void decision(String line) {
    KitDecision decision = KitDecision.parse(line);
    String before = answer(decision, from);
    String after = answer(decision, to);
    if (!before.equals(after)) {
      out.line("diff.decision", decision.question(), before, after);
    }
  }

  private String answer(KitDecision decision, Instant knownAt) {
    JsonNode answer =
        JSON.readTree(new String(kit.decisions().answer(decision.asked(), knownAt), UTF_8));
    return answer.path("verdict").asString()
        + answer.path("reasons").valueStream().map(it -> it.path("code").asString()).toList();
  }
}
