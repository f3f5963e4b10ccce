package io.qinggui.faults.torn;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerCorruptException;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Everything that a ledger answers to anybody: all events by position, by stream and by subject,
 * the outcome of every command, the last sequence of every stream, the head.
 *
 * @param byQuestion one line of text for each question
 */
record ReadResults(Map<String, String> byQuestion) {

  private static final String REFUSED = "refused: ";

  /** Asks everything that could be asked of the original; what is refused is noted as such. */
  static ReadResults of(Ledger ledger, Queries queries) {
    ReadResults all = new ReadResults(new TreeMap<>());
    all.ask("head", () -> "" + ledger.head());
    all.ask("all", () -> text(ledger.read(0, Integer.MAX_VALUE)));
    for (String stream : queries.streams()) {
      all.ask("stream " + stream, () -> text(ledger.readStream(stream, 0)));
      all.ask("last of " + stream, () -> "" + ledger.lastSequence(stream));
    }
    for (String subject : queries.subjects()) {
      all.ask("subject " + subject, () -> text(ledger.readSubject(subject, 0, Integer.MAX_VALUE)));
    }
    for (String command : queries.commands()) {
      all.ask(
          "outcome " + command,
          () -> ledger.outcome(command).map(Committed::toString).orElse("unknown"));
    }
    return all;
  }

  private void ask(String question, Supplier<String> answer) {
    try {
      byQuestion.put(question, answer.get());
    } catch (LedgerCorruptException e) {
      byQuestion.put(question, REFUSED + e.getMessage());
    }
  }

  /** Those that were refused, with what was said. */
  List<String> refusals() {
    return byQuestion.values().stream().filter(answer -> answer.startsWith(REFUSED)).toList();
  }

  /** What there is to ask for. */
  record Queries(Set<String> streams, Set<String> subjects, Set<String> commands) {

    static Queries about(Ledger ledger) {
      Queries all = new Queries(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
      for (LedgerEvent event : ledger.read(0, Integer.MAX_VALUE)) {
        all.streams.add(event.stream());
        all.subjects.add(event.subject());
        all.commands.add(event.commandId());
      }
      return all;
    }
  }

  /** The questions to which the other one answers otherwise; to refuse one is no answer. */
  List<String> differences(ReadResults other) {
    List<String> differences = new ArrayList<>();
    byQuestion.forEach(
        (question, answer) -> {
          String otherwise = other.byQuestion.getOrDefault(question, "");
          if (!answer.equals(otherwise) && !otherwise.startsWith(REFUSED)) {
            differences.add(question);
          }
        });
    return differences;
  }

  private static String text(List<LedgerEvent> events) {
    StringBuilder text = new StringBuilder();
    for (LedgerEvent event : events) {
      text.append(event.position())
          .append(' ')
          .append(event.id())
          .append(' ')
          .append(event.recordedAt())
          .append(' ')
          .append(HexFormat.of().formatHex(event.leafHash()))
          .append('\n');
    }
    return text.toString();
  }
}
