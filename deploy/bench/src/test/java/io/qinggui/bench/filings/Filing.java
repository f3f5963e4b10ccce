package io.qinggui.bench.filings;

import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.axon.EventMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/**
 * One command's events, which extend one stream. As an append for the ledger and as messages for
 * Axon's engines it says the same.
 *
 * @param number unlike that of any other command
 * @param stream the stream that the events extend
 * @param firstSequence place of the first event in it
 * @param events what is recorded
 */
public record Filing(
    long number, String stream, long firstSequence, List<? extends LicenseServiceEvent> events) {

  /** Reads and writes the events, in every store. */
  public static final EventCatalog<LicenseServiceEvent> CATALOG =
      EventCatalog.of(LicenseServiceEvent.class);

  private static final Actor ACTOR = new Actor("ca-33", "ADMINISTRATION", "33", null);
  private static final byte[] NO_META = "{}".getBytes(StandardCharsets.US_ASCII);

  /** For {@code Ledger.append}. */
  public Append append() {
    return new Append(
        commandId(),
        commandId(),
        ACTOR,
        IntStream.range(0, events.size()).mapToObj(this::newEvent).toList());
  }

  /** For {@code EventStorageEngine.appendEvents}; their metadata are what is evidence. */
  public List<DomainEventMessage<?>> messages(Instant now) {
    Map<String, Object> command = EventMetadata.command(commandId(), commandId(), ACTOR);
    return IntStream.range(0, events.size())
        .<DomainEventMessage<?>>mapToObj(i -> message(i, command, now))
        .toList();
  }

  private NewEvent newEvent(int index) {
    LicenseServiceEvent event = events.get(index);
    return new NewEvent(
        eventId(index),
        CATALOG.typeOf(event.getClass()).value(),
        CATALOG.typeOf(event.getClass()).version(),
        stream,
        firstSequence + index,
        event.subject(),
        event.legalDate(),
        CATALOG.write(event),
        NO_META);
  }

  private DomainEventMessage<?> message(int index, Map<String, Object> command, Instant now) {
    LicenseServiceEvent event = events.get(index);
    Map<String, Object> metadata = new HashMap<>(command);
    metadata.putAll(EventMetadata.event(eventId(index), event.subject(), event.legalDate()));
    return new GenericDomainEventMessage<>(
        stream.substring(0, stream.indexOf('/')),
        stream,
        firstSequence + index,
        event,
        metadata,
        eventId(index),
        now);
  }

  /** Scattered, as identifiers of commands are. */
  private String commandId() {
    return new UUID(scattered(number), 0x8000_0000_0000_0000L).toString();
  }

  private String eventId(int index) {
    return new UUID(scattered(number), 0x8000_0000_0000_0001L + index).toString();
  }

  /** A bijection: different numbers stay different. */
  private static long scattered(long number) {
    long mixed = number * 0x9e37_79b9_7f4a_7c15L;
    return (mixed ^ (mixed >>> 32)) * 0xd6e8_feb8_6659_fd93L;
  }
}
