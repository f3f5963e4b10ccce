package io.qinggui.platform.ledger.mongo;

import static io.qinggui.platform.ledger.Events.append;
import static io.qinggui.platform.ledger.Events.positions;
import static io.qinggui.platform.ledger.LedgerConformance.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import io.qinggui.platform.ledger.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Several instances on one ledger, and one that dies between two steps. */
class MongoInstancesTest extends TwoInstances {

  private static final Instant NOON = Instant.parse("2017-03-31T04:00:00Z");

  @Test
  void what_one_appends_the_other_reads_at_once() {
    here.append(append("c", "license/a", 0, 2));

    assertThat(there.head()).isEqualTo(2);
    assertThat(positions(there.read(0, 10))).containsExactly(1L, 2L);
    assertThat(there.readStream("license/a", 0)).hasSize(2);
    assertThat(there.readSubject("operator of license/a", 0, 10)).hasSize(2);
    assertThat(there.lastSequence("license/a")).isEqualTo(1);
    assertThat(there.outcome("c")).isPresent();
    assertThat(there.closedTimestamp()).isEqualTo(here.closedTimestamp());
  }

  @Test
  void both_appending_at_once_lose_and_double_nothing() throws Exception {
    int writers = 8;
    int each = 6;

    atOnce(
        writers,
        writer ->
            IntStream.range(0, each)
                .mapToObj(i -> instance(writer).append(append("license/" + writer, i * 2L, 2)))
                .toList());

    long events = writers * each * 2L;
    List<LedgerEvent> all = there.read(0, 10_000);
    assertThat(positions(all)).isEqualTo(LongStream.rangeClosed(1, events).boxed().toList());
    assertThat(here.read(0, 10_000)).usingRecursiveComparison().isEqualTo(all);
    for (int writer = 0; writer < writers; writer++) {
      assertThat(here.readStream("license/" + writer, 0)).hasSize(each * 2);
    }
    for (int i = 2; i < all.size(); i += 2) {
      assertThat(all.get(i).recordedAt()).isAfter(all.get(i - 1).recordedAt());
    }
  }

  @Test
  void both_extending_one_stream_take_each_number_once() throws Exception {
    int appended =
        atOnce(
                4,
                writer -> {
                  int done = 0;
                  while (done < 10) {
                    done += extend(instance(writer), "license/a") ? 1 : 0;
                  }
                  return done;
                })
            .stream()
            .mapToInt(Integer::intValue)
            .sum();

    assertThat(there.readStream("license/a", 0)).hasSize(appended);
    assertThat(there.lastSequence("license/a")).isEqualTo(appended - 1);
  }

  private static boolean extend(Ledger ledger, String stream) {
    try {
      ledger.append(append(stream, ledger.lastSequence(stream) + 1, 1));
      return true;
    } catch (SequenceConflictException e) {
      return false;
    }
  }

  @Test
  void a_command_sent_to_both_takes_effect_once() throws Exception {
    List<Committed> outcomes =
        atOnce(8, sender -> instance(sender).append(append("same", "license/a", 0, 3)));

    assertThat(outcomes).filteredOn(outcome -> !outcome.repeated()).hasSize(1);
    assertThat(here.head()).isEqualTo(3);
  }

  @Test
  void an_append_after_the_others_events_is_no_conflict() {
    here.append(append("license/a", 0, 1));
    there.append(append("license/a", 1, 1));

    assertThat(here.append(append("license/a", 2, 1)).firstPosition()).isEqualTo(3);
  }

  @Test
  void recorded_times_increase_although_one_clock_is_behind() {
    Ledger behind = open(InstantSource.fixed(NOON));

    Instant first = here.append(append("license/a", 0, 1)).recordedAt();
    Instant second = behind.append(append("license/b", 0, 1)).recordedAt();

    assertThat(second).isEqualTo(first.plusNanos(1_000));
    behind.close();
  }

  @Test
  void what_one_settles_the_other_respects() {
    SettableClock clock = new SettableClock(NOON);
    Ledger closing = open(clock);
    Ledger behind = open(InstantSource.fixed(NOON.minusSeconds(60)));
    Instant first = behind.append(append("license/a", 0, 1)).recordedAt();

    closing.closeTimestamp(NOON);
    closing.closeTimestamp(NOON.minusSeconds(1));
    Instant second = behind.append(append("license/b", 0, 1)).recordedAt();
    Instant third = closing.append(append("license/c", 0, 1)).recordedAt();

    assertThat(first).isBefore(NOON);
    assertThat(second).isAfter(NOON);
    assertThat(third).isAfter(second);
    assertThat(positions(closing.read(0, 10))).containsExactly(1L, 2L, 3L);
    closing.close();
    behind.close();
  }

  @Test
  void settling_and_appending_at_once_keep_the_order() throws Exception {
    atOnce(
        8,
        worker -> {
          for (int i = 0; i < 10; i++) {
            if (worker % 2 == 0) {
              instance(worker / 2).append(append("license/" + worker, i, 1));
            } else {
              closeNow(instance(worker / 2));
            }
          }
          return worker;
        });

    assertThat(there.head()).isEqualTo(40);
    assertThat(positions(here.read(0, 100))).hasSize(40);
  }

  private static void closeNow(Ledger ledger) {
    Instant moment = Instant.now();
    ledger.closeTimestamp(moment);
    long known =
        ledger.read(0, 1_000).stream().filter(e -> !e.recordedAt().isAfter(moment)).count();
    ledger.closeTimestamp(moment);
    assertThat(ledger.read(0, 1_000).stream().filter(e -> !e.recordedAt().isAfter(moment)))
        .hasSize((int) known);
  }

  @Test
  void listeners_hear_of_the_others_appends() {
    AtomicBoolean heard = new AtomicBoolean();
    try (Ledger.Subscription subscription = here.onAppend(() -> heard.set(true))) {
      assertThat(subscription).isNotNull();
      there.append(append("license/a", 0, 1));

      await().atMost(Duration.ofSeconds(5)).untilTrue(heard);
    }
  }

  @Test
  void a_group_that_landed_after_its_writer_gave_up_is_met_by_the_others() {
    here.append(append("c1", "license/a", 0, 1));
    here.append(append("c2", "license/a", 1, 1));
    Document second = groups().find(new Document("_id", 2L)).first();
    groups().deleteOne(new Document("_id", 2L));
    Ledger starting = open(InstantSource.system());
    groups().insertOne(second);

    assertThat(starting.append(append("c2", "license/a", 1, 1)).repeated()).isTrue();
    assertThat(starting.readStream("license/a", 0)).hasSize(2);
    assertThatThrownBy(() -> starting.append(append("license/a", 1, 1)))
        .isInstanceOf(SequenceConflictException.class);
    assertThat(starting.append(append("license/a", 2, 1)).firstPosition()).isEqualTo(3);
    starting.close();
  }

  @Test
  void an_append_behind_a_gap_is_refused_whoever_has_seen_the_stream() {
    here.append(append("license/a", 0, 2));

    assertThatThrownBy(() -> there.append(append("license/a", 3, 1)))
        .isInstanceOf(SequenceConflictException.class);
    assertThatThrownBy(() -> here.append(append("license/a", 3, 1)))
        .isInstanceOf(SequenceConflictException.class);
    assertThat(there.append(append("license/a", 2, 1)).firstPosition()).isEqualTo(3);
    assertThat(here.append(append("license/a", 3, 1)).firstPosition()).isEqualTo(4);
  }

  @Test
  void a_long_stream_is_read_whole_and_its_end_found_by_one_who_never_saw_it() {
    int length = 1_300;
    for (int from = 0; from < length; from += 100) {
      here.append(append("license/long", from, 100));
    }

    assertThat(there.lastSequence("license/long")).isEqualTo(length - 1);
    Ledger third = open(InstantSource.system());
    assertThat(third.readStream("license/long", 0))
        .extracting(LedgerEvent::sequence)
        .containsExactlyElementsOf(LongStream.range(0, length).boxed().toList());
    assertThat(third.readStream("license/long", length - 1)).hasSize(1);
    assertThat(third.readStream("license/long", length)).isEmpty();
    third.close();
  }

  private MongoCollection<Document> groups() {
    return database.getCollection("license.groups");
  }

  private Ledger instance(int number) {
    return number % 2 == 0 ? here : there;
  }
}
