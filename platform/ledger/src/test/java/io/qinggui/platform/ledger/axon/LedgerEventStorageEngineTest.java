package io.qinggui.platform.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Axon's own tests cannot know: our metadata, command ids and tokens. */
class LedgerEventStorageEngineTest {

  private static final Actor CA_33 = new Actor("ca-33", "ADMINISTRATION", "33", null);

  @TempDir private Path directory;
  private Ledger ledger;
  private LedgerEventStorageEngine engine;

  @BeforeEach
  void open() {
    ledger = SqliteLedger.open(directory, "license", InstantSource.system());
    engine = new LedgerEventStorageEngine(ledger, new JsonTestSerializer());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void metadata_end_up_in_the_envelope() {
    engine.appendEvents(
        event("license/a", 0)
            .andMetaData(EventMetadata.command("c", "f", CA_33))
            .andMetaData(EventMetadata.event("id", "operator 1", LocalDate.of(2017, 3, 31)))
            .andMetaData(Map.of("note", "一", "count", 3)));

    LedgerEvent stored = ledger.read(0, 1).getFirst();
    assertThat(stored.commandId()).isEqualTo("c");
    assertThat(ledger.outcome("c").orElseThrow().fingerprint()).isEqualTo("f");
    assertThat(stored.actor()).isEqualTo(CA_33);
    assertThat(stored.id()).isEqualTo("id");
    assertThat(stored.subject()).isEqualTo("operator 1");
    assertThat(stored.legalDate()).isEqualTo(LocalDate.of(2017, 3, 31));
    assertThat(new String(stored.meta(), StandardCharsets.UTF_8))
        .isEqualTo("{\"count\":3,\"note\":\"一\"}");
    assertThat(new String(stored.data(), StandardCharsets.UTF_8)).isEqualTo("\"payload\"");
    assertThat(stored.type()).isEqualTo("java.lang.String");
    assertThat(stored.version()).isEqualTo(1);
  }

  @Test
  void metadata_come_back_with_the_message() {
    DomainEventMessage<?> event =
        event("license/a", 0)
            .andMetaData(EventMetadata.command("c", "f", CA_33))
            .andMetaData(EventMetadata.event("id", "operator 1", LocalDate.of(2017, 3, 31)))
            .andMetaData(Map.of("note", "一"));
    engine.appendEvents(event);

    DomainEventMessage<?> read = engine.readEvents("license/a").next();

    Map<String, Object> expected = new HashMap<>(event.getMetaData());
    expected.remove(EventMetadata.FINGERPRINT);
    assertThat(read.getMetaData()).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(read.getType()).isEqualTo("license");
    assertThat(read.getIdentifier()).isEqualTo("id");
    assertThat(read.getTimestamp()).isEqualTo(ledger.read(0, 1).getFirst().recordedAt());
  }

  @Test
  void without_metadata_the_message_speaks_for_itself() {
    DomainEventMessage<?> event = event("license/a", 0);
    engine.appendEvents(event);

    LedgerEvent stored = ledger.read(0, 1).getFirst();
    assertThat(stored.id()).isEqualTo(event.getIdentifier());
    assertThat(stored.commandId()).isEqualTo(event.getIdentifier());
    assertThat(stored.subject()).isEqualTo("license/a");
    assertThat(stored.actor()).isEqualTo(Actor.system("axon"));
    assertThat(stored.legalDate()).isNull();
    assertThat(engine.readEvents("license/a").next().getMetaData()).isEmpty();
  }

  @Test
  void a_message_without_an_aggregate_has_a_stream_of_its_own() {
    GenericEventMessage<String> event = new GenericEventMessage<>("payload");
    engine.appendEvents(event);

    assertThat(ledger.read(0, 1).getFirst().stream()).isEqualTo("event/" + event.getIdentifier());
  }

  @Test
  void a_repeated_command_surfaces_with_its_first_outcome() {
    engine.appendEvents(commanded("c", "f", "license/a", 0));

    assertThatThrownBy(() -> engine.appendEvents(commanded("c", "f", "license/a", 1)))
        .isInstanceOfSatisfying(
            CommandAlreadyAppliedException.class,
            e -> {
              assertThat(e.committed().repeated()).isTrue();
              assertThat(e.committed().firstPosition()).isEqualTo(1);
            });
    assertThatThrownBy(() -> engine.appendEvents(commanded("c", "other", "license/a", 1)))
        .isInstanceOf(CommandIdReusedException.class);
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void a_lost_race_is_axons_own_exception() {
    engine.appendEvents(event("license/a", 0), event("license/a", 1));

    assertThatThrownBy(() -> engine.appendEvents(event("license/a", 1)))
        .isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> engine.appendEvents(event("license/a", 0)))
        .isInstanceOf(AggregateStreamCreationException.class);
  }

  @Test
  void events_of_two_commands_are_not_one_append() {
    assertThatThrownBy(
            () ->
                engine.appendEvents(
                    commanded("c1", "f", "license/a", 0), commanded("c2", "f", "license/a", 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void metadata_that_json_has_no_word_for_are_refused() {
    assertThatThrownBy(
            () -> engine.appendEvents(event("license/a", 0).andMetaData(Map.of("k", List.of()))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_token_is_one_number() {
    for (int i = 0; i < 250; i++) {
      engine.appendEvents(event("license/a", i));
    }

    assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(250));
    assertThat(engine.readEvents(new GlobalSequenceTrackingToken(100), false).toList())
        .hasSize(150)
        .allMatch(event -> event.trackingToken() instanceof GlobalSequenceTrackingToken);
    assertThat(engine.lastSequenceNumberFor("license/a")).contains(249L);
    assertThat(engine.lastSequenceNumberFor("license/b")).isEmpty();
    assertThat(engine.createTokenAt(ledger.read(219, 1).getFirst().recordedAt()))
        .isEqualTo(new GlobalSequenceTrackingToken(219));
  }

  @Test
  void what_is_appended_while_a_stream_is_read_is_in_the_stream() {
    for (int i = 0; i < 200; i++) {
      engine.appendEvents(event("license/a", i));
    }
    Iterator<? extends TrackedEventMessage<?>> stream =
        engine.readEvents(new GlobalSequenceTrackingToken(0), false).iterator();
    List<String> seen = new ArrayList<>();
    seen.add(stream.next().getIdentifier());

    engine.appendEvents(event("license/a", 200));
    stream.forEachRemaining(each -> seen.add(each.getIdentifier()));

    assertThat(seen).hasSize(201).doesNotHaveDuplicates();
  }

  @Test
  void an_event_that_no_entry_of_a_log_can_have_is_refused() {
    engine.appendEvents(event("license/a", 0, 40_000));
    int frame = ledger.read(0, 1).getFirst().stored().length - 40_000;
    int most = EventTooLongException.LONGEST - frame;

    assertThatThrownBy(
            () -> engine.appendEvents(event("license/a", 1, 10), event("license/a", 2, most + 1)))
        .isInstanceOfSatisfying(
            EventTooLongException.class, e -> assertThat(e.length()).isEqualTo(65_536));
    assertThat(ledger.head()).isEqualTo(1);

    engine.appendEvents(event("license/a", 1, most));
    assertThat(ledger.read(1, 1).getFirst().stored()).hasSize(EventTooLongException.LONGEST);
  }

  private static DomainEventMessage<?> commanded(
      String commandId, String fingerprint, String stream, long sequence) {
    return event(stream, sequence)
        .andMetaData(EventMetadata.command(commandId, fingerprint, CA_33));
  }

  private static DomainEventMessage<?> event(String stream, long sequence) {
    return new GenericDomainEventMessage<>(
        "License", stream, sequence, "payload", MetaData.emptyInstance());
  }

  private static DomainEventMessage<?> event(String stream, long sequence, int length) {
    return new GenericDomainEventMessage<>(
        "License", stream, sequence, "x".repeat(length), MetaData.emptyInstance());
  }
}
