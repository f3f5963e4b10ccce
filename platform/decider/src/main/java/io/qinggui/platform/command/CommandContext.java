package io.qinggui.platform.command;

import io.qinggui.platform.ledger.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What surrounds a command: who asks, under which identity, and on which conditions.
 *
 * @param commandId takes effect once in the ledger
 * @param fingerprint digest of the whole request, to tell a repeat from a reuse of the id
 * @param actor who asks
 * @param expectedVersion at which version of its stream the client wants it (If-Match,
 *     If-None-Match)
 * @param dryRun decide only, append nothing
 * @param meta further evidence stored with each event, for example {@code note} or {@code causedBy}
 */
public record CommandContext(
    String commandId,
    String fingerprint,
    Actor actor,
    ExpectedVersion expectedVersion,
    boolean dryRun,
    Map<String, String> meta) {

  /**
   * One that expects no version or exactly one.
   *
   * @param expectedVersion the stream's last sequence number, or empty
   */
  public CommandContext(
      String commandId,
      String fingerprint,
      Actor actor,
      OptionalLong expectedVersion,
      boolean dryRun,
      Map<String, String> meta) {
    this(commandId, fingerprint, actor, expected(expectedVersion), dryRun, meta);
  }

  /**
   * The same with one more entry of meta. It is no part of the identity: a repeat may have another
   * value, and changes nothing.
   */
  public CommandContext withMeta(String name, String value) {
    Map<String, String> all = new HashMap<>(meta);
    all.put(name, value);
    return new CommandContext(commandId, fingerprint, actor, expectedVersion, dryRun, all);
  }

  private static ExpectedVersion expected(OptionalLong version) {
    return version.isPresent()
        ? ExpectedVersion.exactly(version.getAsLong())
        : ExpectedVersion.any();
  }

  /**
   * A command that follows from an event: its id is derived from the event, so that a repeat
   * changes nothing.
   */
  public static CommandContext causedBy(String policy, String eventId) {
    return new CommandContext(
        policy + ":" + eventId,
        eventId,
        Actor.system(policy),
        ExpectedVersion.any(),
        false,
        Map.of("causedBy", eventId));
  }
}
