package io.qinggui.platform.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.eventsourcing.utils.EventStoreTestUtils.createEvent;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.SettableClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Axon's published storage engine tests on the ledger.
 *
 * <p>Five of them place events in time by the timestamp that the publisher gave them, one of them
 * even against the order of the events. The ledger records its own time, which increases with
 * positions, so these five are overridden: they ask the same with the ledger's clock at the given
 * moments, and the one with unordered timestamps shows that the order does not change.
 *
 * <p>Those five and the ones for the tail and the head token number events 0, 1, 2 that each have
 * an aggregate of their own. In the ledger a stream begins at 0 and has no gaps, so that their
 * overrides number the events of one aggregate. Nothing is left out.
 */
abstract class AxonStorageEngineSuite
    extends AbstractEventStorageEngineTest<
        LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {

  private static final Instant AT_00 = Instant.parse("2007-12-03T10:15:00.00Z");
  private static final Instant AT_30 = Instant.parse("2007-12-03T10:15:30.00Z");
  private static final Instant AT_35 = Instant.parse("2007-12-03T10:15:35.00Z");
  private static final Instant AT_40 = Instant.parse("2007-12-03T10:15:40.00Z");

  private final SettableClock clock = new SettableClock(AT_00);
  private Ledger ledger;
  private LedgerEventStorageEngine engine;

  /** An empty ledger. */
  abstract Ledger openLedger(InstantSource clock);

  @BeforeEach
  void createTestSubject() {
    ledger = openLedger(clock);
    engine = createEngine();
    setTestSubject(engine);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  @Override
  protected LedgerEventStorageEngine createEngine(
      UnaryOperator<LedgerEventStorageEngine.Builder> customization) {
    return customization
        .apply(
            LedgerEventStorageEngine.builder().ledger(ledger).serializer(new JsonTestSerializer()))
        .build();
  }

  @Test
  @Override
  public void createTokenAt() {
    List<DomainEventMessage<?>> events = appendedAt(AT_00, AT_35, AT_40);

    assertEventStreamsById(
        List.copyOf(events.subList(1, 3)), readAfter(engine.createTokenAt(AT_30)));
  }

  @Test
  @Override
  public void createTokenAtExactTime() {
    List<DomainEventMessage<?>> events = appendedAt(AT_00, AT_30, AT_40);

    assertEventStreamsById(
        List.copyOf(events.subList(1, 3)), readAfter(engine.createTokenAt(AT_30)));
  }

  @Test
  @Override
  public void createTokenWithUnorderedEvents() {
    List<DomainEventMessage<?>> events = appendedAt(AT_00, AT_40, AT_30);

    assertThat(engine.readEvents(null, false).map(EventMessage::getTimestamp).toList())
        .containsExactly(AT_00, AT_40, AT_40.plusNanos(1_000));
    assertEventStreamsById(
        List.copyOf(events.subList(1, 3)), readAfter(engine.createTokenAt(AT_30)));
  }

  @Test
  @Override
  public void createTokenAtTimeAfterLastEvent() {
    appendedAt(AT_00, AT_30);

    assertThat(readAfter(engine.createTokenAt(AT_40))).isEmpty();
  }

  @Test
  @Override
  public void createTokenAtTimeBeforeFirstEvent() {
    List<DomainEventMessage<?>> events = appendedAt(AT_30, AT_40);

    assertEventStreamsById(List.copyOf(events), readAfter(engine.createTokenAt(AT_00)));
  }

  @Test
  @Override
  public void createTailToken() {
    List<DomainEventMessage<?>> events = appendedAt(AT_00, AT_35, AT_40);

    assertEventStreamsById(List.copyOf(events), readAfter(engine.createTailToken()));
  }

  @Test
  @Override
  public void createHeadToken() {
    appendedAt(AT_00, AT_35, AT_40);

    assertThat(readAfter(engine.createHeadToken())).isEmpty();
  }

  private List<DomainEventMessage<?>> appendedAt(Instant... moments) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    for (Instant moment : moments) {
      clock.set(moment);
      DomainEventMessage<?> event = createEvent(events.size());
      engine.appendEvents(event);
      events.add(event);
    }
    return events;
  }

  private List<EventMessage<?>> readAfter(TrackingToken token) {
    return engine.readEvents(token, false).<EventMessage<?>>map(event -> event).toList();
  }
}
