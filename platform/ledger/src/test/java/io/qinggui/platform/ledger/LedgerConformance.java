package io.qinggui.platform.ledger;

import static io.qinggui.platform.ledger.Events.append;
import static io.qinggui.platform.ledger.Events.commandId;
import static io.qinggui.platform.ledger.Events.event;
import static io.qinggui.platform.ledger.Events.positions;
import static io.qinggui.platform.ledger.Events.sequences;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.ledger.envelope.LeafHash;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of the ledger guarantees. */
public abstract class LedgerConformance {

  private static final Instant NOON = Instant.parse("2017-03-31T04:00:00.123456789Z");

  private Ledger ledger;

  /** Opens the same store again each time within one test, an empty one for the next test. */
  protected abstract Ledger open(InstantSource clock);

  /** Bytes of a text that is taken; a store has no bound that it would meet. */
  protected int longest() {
    return 900_000;
  }

  /** The stored bytes, in which nothing is sealed. */
  protected String clear(LedgerEvent event) {
    return new String(event.stored(), StandardCharsets.UTF_8);
  }

  @BeforeEach
  void openLedger() {
    ledger = open(InstantSource.system());
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  protected final void reopen(InstantSource clock) {
    ledger.close();
    ledger = open(clock);
  }

  @Test
  void a_new_ledger_is_empty() {
    assertThat(ledger.head()).isZero();
    assertThat(ledger.read(0, 10)).isEmpty();
    assertThat(ledger.readStream("operator/a", 0)).isEmpty();
    assertThat(ledger.readSubject("a", 0, 10)).isEmpty();
    assertThat(ledger.lastSequence("operator/a")).isEqualTo(-1);
    assertThat(ledger.outcome("nobody")).isEmpty();
  }

  @Test
  void what_is_appended_is_read_back_whole() {
    NewEvent handedIn = event("id-1", "operator/a", 0, "operator a");
    Committed committed = ledger.append(new Append("c-1", "f", Events.ACTOR, List.of(handedIn)));

    LedgerEvent event = ledger.read(0, 1).getFirst();

    assertThat(event.ledger()).isEqualTo(ledger.name());
    assertThat(event.position()).isEqualTo(1);
    assertThat(event.id()).isEqualTo("id-1");
    assertThat(event.type()).isEqualTo(handedIn.type());
    assertThat(event.version()).isEqualTo(1);
    assertThat(event.stream()).isEqualTo("operator/a");
    assertThat(event.sequence()).isZero();
    assertThat(event.subject()).isEqualTo("operator a");
    assertThat(event.legalDate()).isEqualTo(handedIn.legalDate());
    assertThat(event.recordedAt()).isEqualTo(committed.recordedAt());
    assertThat(event.actor()).isEqualTo(Events.ACTOR);
    assertThat(event.commandId()).isEqualTo("c-1");
    assertThat(event.data()).isEqualTo(handedIn.data());
    assertThat(event.meta()).isEqualTo(handedIn.meta());
    assertThat(event.leafHash()).isEqualTo(LeafHash.of(event.stored()));
  }

  @Test
  void stored_bytes_have_their_fields_in_a_fixed_order() {
    reopen(InstantSource.fixed(NOON));
    ledger.append(
        new Append("c-1", "f", Events.ACTOR, List.of(event("id-1", "operator/a", 0, "a"))));

    assertThat(clear(ledger.read(0, 1).getFirst()))
        .isEqualTo(
            "{\"type\":\"io.qinggui.test.happened\",\"version\":1,\"id\":\"id-1\","
                + "\"stream\":\"operator/a\",\"sequence\":0,\"subject\":\"a\","
                + "\"legalDate\":\"2017-03-31\",\"recordedAt\":\"2017-03-31T04:00:00.123456Z\","
                + "\"actor\":{\"subject\":\"ca-33\",\"role\":\"ADMINISTRATION\","
                + "\"province\":\"33\"},\"commandId\":\"c-1\",\"meta\":{\"note\":\"一\"},"
                + "\"data\":{\"stream\":\"operator/a\",\"number\":0,\"名\":\"清规\"}}");
  }

  @Test
  void name_and_client_of_an_actor_are_stored_behind_what_was_always_known_of_it() {
    Actor known = new Actor("u-1", "ADMINISTRATION", "33", null, "王敏", "provincial-desk");
    ledger.append(new Append("c-1", "f", known, List.of(event("id-1", "operator/a", 0, "a"))));

    LedgerEvent stored = ledger.read(0, 1).getFirst();

    assertThat(clear(stored))
        .contains(
            "\"actor\":{\"subject\":\"u-1\",\"role\":\"ADMINISTRATION\",\"province\":\"33\","
                + "\"name\":\"王敏\",\"client\":\"provincial-desk\"},\"commandId\"");
    assertThat(stored.actor()).isEqualTo(known);
  }

  @Test
  void positions_are_dense_over_all_streams() {
    ledger.append(append("operator/a", 0, 3));
    ledger.append(append("operator/b", 0, 2));
    Committed last = ledger.append(append("operator/a", 3, 1));

    assertThat(last.firstPosition()).isEqualTo(6);
    assertThat(ledger.head()).isEqualTo(6);
    assertThat(positions(ledger.read(0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void one_command_may_extend_several_streams() {
    List<NewEvent> events =
        List.of(
            event("x1", "operator/a", 0),
            event("x2", "operator/b", 0),
            event("x3", "operator/a", 1));

    Committed committed = ledger.append(new Append("c", "f", Events.ACTOR, events));

    assertThat(committed.count()).isEqualTo(3);
    assertThat(committed.lastPosition()).isEqualTo(3);
    assertThat(ledger.lastSequence("operator/a")).isEqualTo(1);
    assertThat(positions(ledger.readStream("operator/a", 0))).containsExactly(1L, 3L);
    assertThat(positions(ledger.readStream("operator/b", 0))).containsExactly(2L);
  }

  @Test
  void an_append_that_conflicts_in_one_stream_appends_nothing_in_the_others() {
    ledger.append(append("operator/a", 0, 1));
    List<NewEvent> events = List.of(event("y1", "operator/b", 0), event("y2", "operator/a", 0));

    assertThatThrownBy(() -> ledger.append(new Append("c", "f", Events.ACTOR, events)))
        .isInstanceOf(SequenceConflictException.class);

    assertThat(ledger.head()).isEqualTo(1);
    assertThat(ledger.lastSequence("operator/b")).isEqualTo(-1);
    assertThat(ledger.outcome("c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3, 100})
  void a_stream_continues_exactly_where_it_ends(long sequence) {
    ledger.append(append("operator/a", 0, 2));

    assertThatThrownBy(() -> ledger.append(append("operator/a", sequence, 1)))
        .isInstanceOfSatisfying(
            SequenceConflictException.class,
            e -> {
              assertThat(e.stream()).isEqualTo("operator/a");
              assertThat(e.sequence()).isEqualTo(sequence);
            });
    assertThat(ledger.append(append("operator/a", 2, 1)).firstPosition()).isEqualTo(3);
  }

  @Test
  void an_append_with_a_gap_in_itself_is_refused() {
    List<NewEvent> events = List.of(event("z1", "operator/a", 0), event("z2", "operator/a", 2));

    assertThatThrownBy(() -> ledger.append(new Append("c", "f", Events.ACTOR, events)))
        .isInstanceOf(SequenceConflictException.class);
    assertThat(ledger.head()).isZero();
  }

  @Test
  void an_event_id_is_taken_once() {
    ledger.append(new Append("c1", "f", Events.ACTOR, List.of(event("same", "operator/a", 0))));
    Append second =
        new Append(
            "c2",
            "f",
            Events.ACTOR,
            List.of(event("new", "operator/b", 0), event("same", "operator/b", 1)));

    assertThatThrownBy(() -> ledger.append(second))
        .isInstanceOfSatisfying(
            DuplicateEventIdException.class, e -> assertThat(e.eventId()).isEqualTo("same"));
    assertThat(ledger.head()).isEqualTo(1);
    assertThat(ledger.outcome("c2")).isEmpty();
    assertThat(ledger.append(append("operator/b", 0, 1)).firstPosition()).isEqualTo(2);
  }

  @Test
  void data_that_is_not_json_is_refused() {
    for (String data : List.of("", "{", "{}{}", "1,\"data\":2", "nonsense")) {
      NewEvent event = event("id", "operator/a", 0);
      NewEvent broken =
          new NewEvent(
              event.id(),
              event.type(),
              1,
              event.stream(),
              0,
              event.subject(),
              null,
              data.getBytes(StandardCharsets.UTF_8),
              event.meta());

      assertThatThrownBy(() -> ledger.append(new Append("c", "f", Events.ACTOR, List.of(broken))))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(ledger.head()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "-2.5e3", "true", "null", "\"文\"", "[]", " [1, 2] \n", "{ \"a\" : {} }"})
  void any_json_value_may_be_data(String data) {
    NewEvent event = event("id", "operator/a", 0);
    NewEvent any =
        new NewEvent(
            "id",
            event.type(),
            1,
            event.stream(),
            0,
            event.subject(),
            null,
            data.getBytes(StandardCharsets.UTF_8),
            " {} ".getBytes(StandardCharsets.UTF_8));

    ledger.append(new Append("c", "f", Events.ACTOR, List.of(any)));

    LedgerEvent read = ledger.read(0, 1).getFirst();
    assertThat(new String(read.data(), StandardCharsets.UTF_8)).isEqualTo(data.strip());
    assertThat(new String(read.meta(), StandardCharsets.UTF_8)).isEqualTo("{}");
    assertThat(read.legalDate()).isNull();
  }

  @Test
  void a_repeated_command_gets_its_first_outcome_and_appends_nothing() {
    Committed first = ledger.append(append("c", "operator/a", 0, 2));
    ledger.append(append("operator/a", 2, 1));

    Committed again = ledger.append(append("c", "operator/a", 0, 2));

    assertThat(again)
        .isEqualTo(new Committed("c", first.fingerprint(), 1, 2, first.recordedAt(), true));
    assertThat(first.repeated()).isFalse();
    assertThat(ledger.head()).isEqualTo(3);
    assertThat(ledger.outcome("c")).contains(again);
  }

  @Test
  void a_command_id_does_not_stand_for_two_things() {
    ledger.append(append("c", "operator/a", 0, 1));
    Append other = new Append("c", "other", Events.ACTOR, append("operator/b", 0, 1).events());

    assertThatThrownBy(() -> ledger.append(other))
        .isInstanceOfSatisfying(
            CommandIdReusedException.class, e -> assertThat(e.commandId()).isEqualTo("c"));
    assertThat(ledger.head()).isEqualTo(1);
  }

  @Test
  void a_command_sent_by_many_at_once_takes_effect_once() throws Exception {
    List<Committed> outcomes =
        atOnce(16, thread -> ledger.append(append("same", "operator/a", 0, 3)));

    assertThat(outcomes).filteredOn(outcome -> !outcome.repeated()).hasSize(1);
    assertThat(outcomes).allMatch(outcome -> outcome.firstPosition() == 1);
    assertThat(ledger.head()).isEqualTo(3);
  }

  @Test
  void recorded_times_increase_although_the_clock_stands_still() {
    reopen(InstantSource.fixed(NOON));
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      times.add(ledger.append(append("operator/a", i, 1)).recordedAt());
    }

    Instant noon = Instant.parse("2017-03-31T04:00:00.123456Z");
    assertThat(times).containsExactly(noon, noon.plusNanos(1_000), noon.plusNanos(2_000));
  }

  @Test
  void recorded_times_increase_although_the_clock_goes_back() {
    SettableClock clock = new SettableClock(NOON);
    reopen(clock);
    Instant first = ledger.append(append("operator/a", 0, 1)).recordedAt();
    clock.set(NOON.minusSeconds(60));
    reopen(clock);

    assertThat(ledger.append(append("operator/a", 1, 1)).recordedAt())
        .isEqualTo(first.plusNanos(1_000));
  }

  @Test
  void events_of_one_command_share_their_recorded_time() {
    Committed committed = ledger.append(append("operator/a", 0, 3));

    assertThat(ledger.read(0, 3))
        .extracting(LedgerEvent::recordedAt)
        .containsOnly(committed.recordedAt());
  }

  @Test
  void reading_goes_on_page_by_page() {
    for (int i = 0; i < 7; i++) {
      ledger.append(append("operator/" + i % 2, i / 2, 1));
    }

    assertThat(positions(ledger.read(0, 3))).containsExactly(1L, 2L, 3L);
    assertThat(positions(ledger.read(3, 3))).containsExactly(4L, 5L, 6L);
    assertThat(positions(ledger.read(6, 3))).containsExactly(7L);
    assertThat(ledger.read(7, 3)).isEmpty();
    assertThat(ledger.read(1_000, 3)).isEmpty();
    assertThat(ledger.read(0, 0)).isEmpty();
  }

  @Test
  void a_page_may_begin_and_end_within_a_command() {
    ledger.append(append("operator/a", 0, 5));
    ledger.append(append("operator/b", 0, 5));

    assertThat(positions(ledger.read(2, 5))).containsExactly(3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void leaf_hashes_are_read_page_by_page_and_are_those_of_the_events() {
    ledger.append(append("operator/a", 0, 5));
    ledger.append(append("operator/b", 0, 4));
    List<String> all = hex(ledger.read(0, 9).stream().map(LedgerEvent::leafHash).toList());

    assertThat(hex(ledger.leafHashes(0, 100))).isEqualTo(all);
    assertThat(hex(ledger.leafHashes(3, 4))).isEqualTo(all.subList(3, 7));
    assertThat(ledger.leafHashes(9, 10)).isEmpty();
    assertThat(ledger.leafHashes(0, 0)).isEmpty();
  }

  @Test
  void an_event_is_found_by_its_id_also_after_a_restart() {
    ledger.append(append("operator/a", 0, 600));
    LedgerEvent last = ledger.read(599, 1).getFirst();

    assertThat(ledger.event(last.id())).map(LedgerEvent::position).contains(600L);
    assertThat(ledger.event("nothing")).isEmpty();
    reopen(InstantSource.system());
    assertThat(ledger.event(last.id())).map(LedgerEvent::position).contains(600L);
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(HexFormat.of()::formatHex).toList();
  }

  @Test
  void a_stream_is_read_from_any_of_its_events_on() {
    for (int i = 0; i < 5; i++) {
      ledger.append(append("operator/a", i, 1));
      ledger.append(append("operator/b", i, 1));
    }

    assertThat(sequences(ledger.readStream("operator/a", 0))).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(sequences(ledger.readStream("operator/a", 3))).containsExactly(3L, 4L);
    assertThat(ledger.readStream("operator/a", 5)).isEmpty();
    assertThat(ledger.readStream("operator/a", 0))
        .allMatch(event -> event.stream().equals("operator/a"));
  }

  @Test
  void several_streams_are_read_at_once() {
    for (int i = 0; i < 3; i++) {
      ledger.append(append("operator/a", i, 1));
      ledger.append(append("operator/b", i, 1));
    }
    ledger.append(append("operator/c", 0, 1));

    var found =
        ledger.readStreams(List.of("operator/b", "operator/a", "operator/b", "operator/unknown"));

    assertThat(found).containsOnlyKeys("operator/a", "operator/b");
    assertThat(positions(found.getOrDefault("operator/a", List.of()))).containsExactly(1L, 3L, 5L);
    assertThat(positions(found.getOrDefault("operator/b", List.of()))).containsExactly(2L, 4L, 6L);
    assertThat(ledger.readStreams(List.of())).isEmpty();
  }

  @Test
  void a_subject_is_read_page_by_page_over_its_streams() {
    for (int i = 0; i < 4; i++) {
      ledger.append(
          new Append(
              commandId(),
              "f",
              Events.ACTOR,
              List.of(
                  event("a" + i, "license/" + i, 0, "operator 1"),
                  event("b" + i, "case/" + i, 0, "operator 2"))));
    }

    assertThat(positions(ledger.readSubject("operator 1", 0, 3))).containsExactly(1L, 3L, 5L);
    assertThat(positions(ledger.readSubject("operator 1", 5, 3))).containsExactly(7L);
    assertThat(ledger.readSubject("operator 1", 7, 3)).isEmpty();
    assertThat(positions(ledger.readSubject("operator 2", 2, 2))).containsExactly(4L, 6L);
    assertThat(ledger.readSubject("operator 3", 0, 3)).isEmpty();
  }

  @Test
  void what_is_about_two_is_found_by_each() {
    NewEvent event = Events.event(Events.commandId(), "lease/1", 0, "lessee");
    ledger.append(
        new Append(
            Events.commandId(), "f", Events.ACTOR, List.of(Events.alsoAbout("lessor", event))));
    ledger.append(
        new Append(
            Events.commandId(),
            "f",
            Events.ACTOR,
            List.of(
                Events.alsoAbout(
                    "lessee", Events.event(Events.commandId(), "lease/2", 0, "lessee")))));

    reopen(InstantSource.system());

    assertThat(positions(ledger.readSubject("lessor", 0, 3))).containsExactly(1L);
    assertThat(positions(ledger.readSubject("lessee", 0, 3))).containsExactly(1L, 2L);
  }

  @Test
  void many_writers_at_once_lose_and_double_nothing() throws Exception {
    int writers = 64;
    int each = 5;

    List<List<Committed>> all =
        atOnce(
            writers,
            writer ->
                IntStream.range(0, each)
                    .mapToObj(i -> ledger.append(append("operator/" + writer, i * 2L, 2)))
                    .toList());

    List<Committed> outcomes = all.stream().flatMap(List::stream).toList();
    int events = writers * each * 2;
    assertThat(ledger.head()).isEqualTo(events);
    assertThat(positions(ledger.read(0, events + 1)))
        .isEqualTo(LongStream.rangeClosed(1, events).boxed().toList());
    assertThat(outcomes.stream().map(Committed::firstPosition).collect(Collectors.toSet()))
        .hasSize(writers * each);
    assertThat(outcomes.stream().map(Committed::recordedAt).collect(Collectors.toSet()))
        .hasSize(writers * each);
    for (int writer = 0; writer < writers; writer++) {
      assertThat(ledger.lastSequence("operator/" + writer)).isEqualTo(each * 2 - 1);
    }
    requireRecordedTimesIncrease(ledger.read(0, events));
  }

  @Test
  void of_many_who_extend_one_stream_at_the_same_place_one_wins() throws Exception {
    AtomicInteger conflicts = new AtomicInteger();

    atOnce(
        32,
        writer -> {
          try {
            return ledger.append(append("operator/a", 0, 2));
          } catch (SequenceConflictException e) {
            return conflicts.incrementAndGet();
          }
        });

    assertThat(conflicts).hasValue(31);
    assertThat(ledger.head()).isEqualTo(2);
    assertThat(sequences(ledger.readStream("operator/a", 0))).containsExactly(0L, 1L);
  }

  @Test
  void everything_is_there_after_a_restart() {
    Committed committed = ledger.append(append("c", "operator/a", 0, 2));
    ledger.append(append("operator/b", 0, 1));
    List<LedgerEvent> before = ledger.read(0, 10);

    reopen(InstantSource.system());

    assertThat(ledger.head()).isEqualTo(3);
    assertThat(ledger.read(0, 10)).usingRecursiveComparison().isEqualTo(before);
    assertThat(ledger.lastSequence("operator/a")).isEqualTo(1);
    assertThat(ledger.append(append("c", "operator/a", 0, 2)).repeated()).isTrue();
    assertThat(ledger.outcome("c").orElseThrow().recordedAt()).isEqualTo(committed.recordedAt());
    assertThatThrownBy(() -> ledger.append(append("operator/b", 0, 1)))
        .isInstanceOf(SequenceConflictException.class);
    assertThat(ledger.append(append("operator/b", 1, 1)).firstPosition()).isEqualTo(4);
  }

  @Test
  void listeners_hear_of_appends_until_they_leave() {
    AtomicInteger calls = new AtomicInteger();
    Ledger.Subscription subscription = ledger.onAppend(calls::incrementAndGet);
    ledger.append(append("operator/a", 0, 1));
    await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(calls).hasPositiveValue());

    subscription.close();
    int heard = calls.get();
    AtomicBoolean other = new AtomicBoolean();
    try (Ledger.Subscription second = ledger.onAppend(() -> other.set(true))) {
      ledger.append(append("operator/a", 1, 1));
      await().atMost(Duration.ofSeconds(5)).untilTrue(other);
    }

    assertThat(calls).hasValue(heard);
  }

  @Test
  void a_listener_that_fails_harms_nobody() {
    AtomicBoolean heard = new AtomicBoolean();
    try (Ledger.Subscription failing =
            ledger.onAppend(
                () -> {
                  throw new IllegalStateException("expected by this test");
                });
        Ledger.Subscription hearing = ledger.onAppend(() -> heard.set(true))) {
      ledger.append(append("operator/a", 0, 1));
      await().atMost(Duration.ofSeconds(5)).untilTrue(heard);
      assertThat(failing).isNotSameAs(hearing);
    }
  }

  @Test
  void the_closed_timestamp_includes_what_was_just_acknowledged() {
    reopen(InstantSource.fixed(NOON));
    for (int i = 0; i < 3; i++) {
      Committed committed = ledger.append(append("operator/a", i, 1));
      assertThat(ledger.closedTimestamp()).isAfterOrEqualTo(committed.recordedAt());
    }
  }

  @Test
  void what_is_closed_is_complete_while_others_append() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService observers = Executors.newFixedThreadPool(2)) {
      List<Future<List<Observation>>> observing =
          List.of(
              observers.submit(() -> observe(done, ledger::closedTimestamp)),
              observers.submit(() -> observe(done, this::closedNow)));
      atOnce(
          16,
          writer ->
              IntStream.range(0, 20)
                  .mapToObj(i -> ledger.append(append("operator/" + writer, i, 1)))
                  .toList());
      done.set(true);

      List<LedgerEvent> events = ledger.read(0, 10_000);
      for (Future<List<Observation>> observer : observing) {
        for (Observation observation : observer.get()) {
          assertThat(events.stream().filter(e -> !e.recordedAt().isAfter(observation.moment())))
              .hasSize((int) observation.known());
        }
      }
    }
  }

  private record Observation(Instant moment, long known) {}

  /** Once a moment is closed, what is recorded up to it must not change any more. */
  private List<Observation> observe(AtomicBoolean done, Callable<Instant> closing)
      throws Exception {
    List<Observation> observations = new ArrayList<>();
    while (!done.get() && observations.size() < 200) {
      Instant moment = closing.call();
      long known =
          ledger.read(0, 10_000).stream().filter(e -> !e.recordedAt().isAfter(moment)).count();
      observations.add(new Observation(moment, known));
    }
    return observations;
  }

  private Instant closedNow() {
    Instant now = Instant.now();
    ledger.closeTimestamp(now);
    return now;
  }

  @Test
  void closing_a_moment_records_what_follows_after_it() {
    SettableClock clock = new SettableClock(NOON);
    reopen(clock);
    ledger.closeTimestamp(NOON);

    Committed next = ledger.append(append("operator/a", 0, 1));

    assertThat(next.recordedAt()).isAfter(NOON);
    assertThatThrownBy(() -> ledger.closeTimestamp(NOON.plusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    ledger.closeTimestamp(next.recordedAt());
    ledger.closeTimestamp(ledger.closedTimestamp());
  }

  @Test
  void a_closed_ledger_takes_nothing() {
    ledger.close();

    assertThatThrownBy(() -> ledger.append(append("operator/a", 0, 1)))
        .isInstanceOf(IllegalStateException.class);
    ledger = open(InstantSource.system());
    assertThat(ledger.head()).isZero();
  }

  @Test
  void large_events_and_many_events_at_once_are_taken() {
    String text = "清".repeat(longest() / 3);
    NewEvent event = event("large", "operator/a", 0);
    NewEvent large =
        new NewEvent(
            "large",
            event.type(),
            1,
            "operator/a",
            0,
            "a",
            null,
            ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8),
            event.meta());
    ledger.append(new Append("c", "f", Events.ACTOR, List.of(large)));
    ledger.append(append("operator/b", 0, 1_500));

    assertThat(ledger.head()).isEqualTo(1_501);
    assertThat(ledger.read(0, 1).getFirst().data()).hasSize(longest() + 2);
    assertThat(ledger.readStream("operator/b", 0)).hasSize(1_500);
  }

  private static void requireRecordedTimesIncrease(List<LedgerEvent> events) {
    for (int i = 1; i < events.size(); i++) {
      LedgerEvent before = events.get(i - 1);
      LedgerEvent event = events.get(i);
      assertThat(event.recordedAt().isAfter(before.recordedAt()))
          .isEqualTo(!event.commandId().equals(before.commandId()));
    }
  }

  /** What one of several threads does. */
  public interface Work<T> {
    T by(int thread) throws Exception;
  }

  public static <T> List<T> atOnce(int threads, Work<T> work) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> tasks =
          IntStream.range(0, threads)
              .<Callable<T>>mapToObj(thread -> () -> work.by(thread))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : executor.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
