package io.qinggui.license.policy;

import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.Source;
import io.qinggui.license.notedfact.Facts;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.PolicySentence.Consequence;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.ledger.Actor;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Notes what other services published, once for each place in their ledgers. */
final class Noting {

  private final Commands<LicenseServiceEvent> commands;

  Noting(Commands<LicenseServiceEvent> commands) {
    this.commands = commands;
  }

  /** What is noted of a published record. */
  @FunctionalInterface
  interface Note<T> {
    NotedFact of(T published, Source source, ReceivedEvent event);
  }

  /** What is noted of a published record that several operators are concerned by. */
  @FunctionalInterface
  interface Notes<T> {
    List<NotedFact> of(T published, Source source, ReceivedEvent event);
  }

  /**
   * Notes the fact.
   *
   * <p>What the rules could not make sense of is refused ({@link IllegalArgumentException}), so
   * that it is parked instead of spoiling every answer about its operator.
   */
  <T> Consequence<T> of(Note<T> note) {
    return each((published, source, event) -> List.of(note.of(published, source, event)));
  }

  /** Notes each of several facts, or none of them when one is refused. */
  <T> Consequence<T> each(Notes<T> notes) {
    return (published, cause) -> {
      ReceivedEvent event = cause.event();
      List<NotedFact> facts = notes.of(published, source(event), event);
      facts.forEach(it -> Facts.of(it, event.id(), event.recordedAt()));
      for (int i = 0; i < facts.size(); i++) {
        commands.send(new NoteFact(facts.get(i)), context(cause.policy(), event, i));
      }
    };
  }

  static Source source(ReceivedEvent event) {
    return new Source(event.id(), event.ledger(), event.position(), event.recordedAt());
  }

  static CommandContext context(String policy, ReceivedEvent event, int place) {
    String id = policy + ":" + event.ledger() + ":" + event.position();
    return new CommandContext(
        place == 0 ? id : id + ":" + place,
        event.id(),
        Actor.system(policy),
        OptionalLong.empty(),
        false,
        Map.of("causedBy", event.id()));
  }
}
