package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import java.time.Instant;

/**
 * A service's events as they stand in a ledger, for tests of what reads one. The administration of
 * Zhejiang recorded them.
 *
 * @param ledger its name
 * @param catalog writes the events
 * @param note that the administration left with each
 * @param <E> the service's sealed event type
 */
public record LedgerEvents<E extends DomainEvent>(
    String ledger, EventCatalog<E> catalog, String note) {

  private static final Actor ACTOR = new Actor("ca-33", "ADMINISTRATION", "33", null);
  private static final byte[] NO_HASH = new byte[0];

  /** The only event of its stream and of the ledger. */
  public LedgerEvent only(E event) {
    return at(1, event);
  }

  /** An event at this position of the ledger, whose events all belong to one stream. */
  public LedgerEvent at(long position, E event) {
    EventType type = catalog.typeOf(event.getClass());
    return new LedgerEvent(
        ledger,
        position,
        "event-" + position,
        type.value(),
        type.version(),
        ledger + "/" + event.subject(),
        position - 1,
        event.subject(),
        event.legalDate(),
        Instant.EPOCH,
        ACTOR,
        "command",
        catalog.write(event),
        "{\"note\":\"%s\"}".formatted(note).getBytes(UTF_8),
        NO_HASH,
        NO_HASH);
  }
}
