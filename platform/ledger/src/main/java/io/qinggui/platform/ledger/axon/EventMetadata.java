package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Metadata keys of an event message that end up in fields of the ledger's envelope. Values are
 * strings unless said otherwise. Every other metadata entry (string, number or boolean) is stored
 * as it is in the envelope's {@code meta} and comes back as metadata.
 *
 * <p>Merge {@link #command} and {@link #event} into the metadata of each applied event.
 */
public final class EventMetadata {

  /** Reserved for the keys below; no other key may start with it. */
  public static final String PREFIX = "qinggui.";

  /**
   * The command that causes the event. All events of one append must name the same. Default: the
   * first event's message identifier.
   */
  public static final String COMMAND_ID = PREFIX + "commandId";

  /**
   * What was asked, to tell a repeat from a reuse of the id. Default: the command id. Not stored.
   */
  public static final String FINGERPRINT = PREFIX + "fingerprint";

  /** Who asked, an {@link Actor}. Default: the system, as policy {@code axon}. */
  public static final String ACTOR = PREFIX + "actor";

  /** The ledger's id of the event. Default: the message identifier. */
  public static final String EVENT_ID = PREFIX + "eventId";

  /** Whom the event is about. Default: the stream. */
  public static final String SUBJECT = PREFIX + "subject";

  /** Legal date, a {@link LocalDate}. Default: none. */
  public static final String LEGAL_DATE = PREFIX + "legalDate";

  private EventMetadata() {}

  /** Entries that all events of a command share. */
  public static Map<String, Object> command(String commandId, String fingerprint, Actor actor) {
    return Map.of(COMMAND_ID, commandId, FINGERPRINT, fingerprint, ACTOR, actor);
  }

  /** Entries of one event. */
  public static Map<String, Object> event(
      String eventId, String subject, @Nullable LocalDate legalDate) {
    Map<String, Object> entries = new HashMap<>();
    entries.put(EVENT_ID, eventId);
    entries.put(SUBJECT, subject);
    if (legalDate != null) {
      entries.put(LEGAL_DATE, legalDate);
    }
    return entries;
  }
}
