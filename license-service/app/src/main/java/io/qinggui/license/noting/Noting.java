package io.qinggui.license.noting;

import io.qinggui.license.facts.Facts;
import io.qinggui.license.language.LicensingEvent;
import io.qinggui.license.language.NoteFact;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.Source;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.reference.Beijing;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Notes what other services published, once for each place in their ledgers. */
public final class Noting {

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Commands<LicensingEvent> commands;

  /**
   * @param commands where facts are noted
   */
  public Noting(Commands<LicensingEvent> commands) {
    this.commands = commands;
  }

  <T> T read(ReceivedEvent event, Class<T> published) {
    return JSON.treeToValue(event.data(), published);
  }

  static Source source(ReceivedEvent event) {
    return new Source(event.id(), event.ledger(), event.position(), event.recordedAt());
  }

  /** The event's legal date; the day on which it was recorded when it bears none. */
  static LocalDate legalDate(ReceivedEvent event) {
    LocalDate legalDate = event.legalDate();
    return legalDate == null ? Beijing.dateOf(event.recordedAt()) : legalDate;
  }

  /**
   * Notes the fact.
   *
   * @throws IllegalArgumentException when the rules could not make sense of it, so that it is
   *     parked instead of spoiling every answer about its operator
   */
  void note(String policy, ReceivedEvent event, NotedFact fact) {
    Facts.of(fact, event.id(), event.recordedAt());
    var unused = commands.send(new NoteFact(fact), context(policy, event));
  }

  private static CommandContext context(String policy, ReceivedEvent event) {
    return new CommandContext(
        policy + ":" + event.ledger() + ":" + event.position(),
        event.id(),
        Actor.system(policy),
        OptionalLong.empty(),
        false,
        Map.of("causedBy", event.id()));
  }
}
