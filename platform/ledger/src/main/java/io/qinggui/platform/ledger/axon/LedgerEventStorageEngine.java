package io.qinggui.platform.ledger.axon;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.DuplicateEventIdException;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * An Axon event storage engine over any {@link Ledger}.
 *
 * <ul>
 *   <li>One call to {@code appendEvents} is one {@link Append}: all of its events are durable, or
 *       none.
 *   <li>Tracking tokens are {@link GlobalSequenceTrackingToken}s of one number, the position of the
 *       last event seen. There are no gaps to remember.
 *   <li>A message's timestamp, when read, is the ledger's recorded time, and {@link #createTokenAt}
 *       goes by it; the timestamp that the publisher gave the message is not kept.
 *   <li>The type of an aggregate, when read, is the first segment of its stream.
 *   <li>A message without an aggregate gets the stream {@code event/<message identifier>}.
 * </ul>
 *
 * <p>Appending throws {@link CommandAlreadyAppliedException} when the command id has taken effect
 * before, {@link io.qinggui.platform.ledger.CommandIdReusedException} when it stands for something
 * else, Axon's {@code ConcurrencyException} when a stream was extended by somebody else, and Axon's
 * {@code AggregateStreamCreationException} when that stream was to begin with the event. An event
 * that is too long for an entry of a transparency log is refused with {@link
 * io.qinggui.platform.ledger.EventTooLongException}, which the ledger alone would take.
 */
public final class LedgerEventStorageEngine extends AbstractEventStorageEngine {

  /**
   * Name of the resource of a unit of work that is the {@link Committed} of its append, from its
   * commit on.
   */
  public static final String COMMITTED = "qinggui.committed";

  private final Ledger ledger;
  private final Snapshots snapshots = new Snapshots();

  /**
   * @param ledger where the events live
   * @param serializer turns payloads into {@code byte[]} that hold a JSON value; its type names and
   *     revisions (a number; none counts as 1) become the stored type and version
   */
  public LedgerEventStorageEngine(Ledger ledger, Serializer serializer) {
    this(builder().ledger(ledger).serializer(serializer));
  }

  private LedgerEventStorageEngine(Builder builder) {
    super(builder);
    this.ledger = Objects.requireNonNull(builder.ledger, "ledger");
  }

  /** For the settings that Axon's own engines have, upcasters and snapshot filters. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    Committed committed = append(events, Appends.of(events, serializer));
    if (committed.repeated()) {
      throw new CommandAlreadyAppliedException(committed);
    }
    CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(COMMITTED, committed));
  }

  private Committed append(List<? extends EventMessage<?>> events, Append append) {
    DraftedAppend.requireEntries(append);
    try {
      return ledger.append(append);
    } catch (SequenceConflictException e) {
      throw translated(e, events, Appends.placeOf(e, append));
    } catch (DuplicateEventIdException e) {
      throw translated(e, events, Appends.placeOf(e, append));
    }
  }

  /** Lets Axon's own rules choose the exception, by the event that could not be stored. */
  private RuntimeException translated(
      RuntimeException conflict, List<? extends EventMessage<?>> events, int place) {
    handlePersistenceException(conflict, events.get(place));
    return conflict;
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String stream, long firstSequence) {
    return ledger.readStream(stream, firstSequence).stream().map(StoredEventData::new);
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken token, boolean mayBlock) {
    return StreamSupport.stream(new TrackedEvents(ledger, positionOf(token)), false);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String stream) {
    long last = ledger.lastSequence(stream);
    return last < 0 ? Optional.empty() : Optional.of(last);
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(ledger.head());
  }

  /** Recorded times increase with positions, so that a binary search finds the place. */
  @Override
  public TrackingToken createTokenAt(Instant moment) {
    long before = 0;
    long from = ledger.head() + 1;
    while (from - before > 1) {
      long middle = (before + from) / 2;
      LedgerEvent event = ledger.read(middle - 1, 1).getFirst();
      if (event.recordedAt().isBefore(moment)) {
        before = middle;
      } else {
        from = middle;
      }
    }
    return new GlobalSequenceTrackingToken(before);
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    snapshots.store(snapshot, serializer);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
    return snapshots.read(stream);
  }

  private static long positionOf(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElseThrow();
  }

  /** Builds an engine. */
  public static final class Builder extends AbstractEventStorageEngine.Builder {

    private @Nullable Ledger ledger;

    private Builder() {
      persistenceExceptionResolver(
          e -> e instanceof SequenceConflictException || e instanceof DuplicateEventIdException);
    }

    /** Where the events live; required. */
    public Builder ledger(Ledger ledger) {
      this.ledger = ledger;
      return this;
    }

    /** For payloads of events and snapshots; required. */
    public Builder serializer(Serializer serializer) {
      Serializer withMetadata = new MetadataSerializer(serializer);
      eventSerializer(withMetadata);
      snapshotSerializer(withMetadata);
      return this;
    }

    /** The engine. */
    public LedgerEventStorageEngine build() {
      return new LedgerEventStorageEngine(this);
    }
  }
}
