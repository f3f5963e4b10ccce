package io.qinggui.platform.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParkingTest {

  private final ConsumerStore store = new MemoryConsumerStore();
  private final List<Long> run = new ArrayList<>();
  private Instant now = Instant.parse("2017-03-31T04:00:00Z");
  private final Parking parking = new Parking("standing", store, () -> now);

  private record Event(String key, long position) implements Parkable {
    @Override
    public String ledger() {
      return "license";
    }

    @Override
    public byte[] json() {
      return "{}".getBytes(UTF_8);
    }
  }

  @Test
  void what_is_parked_is_of_one_consumer_and_one_key() {
    parking.park(new Event("a", 1), "broken");

    assertThat(parking.isEmpty()).isFalse();
    assertThat(parking.has("a")).isTrue();
    assertThat(parking.has("b")).isFalse();
    assertThat(new Parking("other", store, () -> now).isEmpty()).isTrue();
    ParkedEvent parked = parking.under("a").getFirst();
    assertThat(parked.consumer()).isEqualTo("standing");
    assertThat(parked.parkedAt()).isEqualTo(now);
  }

  @Test
  void an_event_that_queues_keeps_the_error_for_which_it_was_parked() {
    parking.park(new Event("a", 1), "broken");

    parking.queue(new Event("a", 1), "queues");
    parking.queue(new Event("a", 2), "queues");

    assertThat(parking.under("a"))
        .extracting(ParkedEvent::error)
        .containsExactly("broken", "queues");
  }

  @Test
  void what_fails_once_more_is_parked_since_it_was_first() {
    parking.park(new Event("a", 1), "broken");
    Instant first = now;
    now = now.plus(Duration.ofDays(1));

    parking.keep(parking.under("a").getFirst(), "still broken");

    ParkedEvent parked = parking.under("a").getFirst();
    assertThat(parked.error()).isEqualTo("still broken");
    assertThat(parked.parkedAt()).isEqualTo(first);
  }

  @Test
  void a_rerun_goes_in_order_and_stops_at_the_first_that_fails() {
    park("a", 3, 1, 2);
    park("b", 4);

    Rerun rerun = parking.rerun("a", event -> attempt(event, Set.of(2L)));

    assertThat(rerun).isEqualTo(new Rerun(1, 2, "cannot take 2"));
    assertThat(run).containsExactly(1L, 2L);
    assertThat(parking.under("a")).extracting(ParkedEvent::position).containsExactly(2L, 3L);
  }

  @Test
  void a_rerun_takes_in_what_is_parked_meanwhile() {
    park("a", 1);

    Rerun rerun =
        parking.rerun(
            "a",
            event -> {
              if (event.position() == 1) {
                park("a", 5);
              }
              return attempt(event, Set.of());
            });

    assertThat(rerun).isEqualTo(new Rerun(2, 0, null));
    assertThat(run).containsExactly(1L, 5L);
    assertThat(parking.isEmpty()).isTrue();
  }

  @Test
  void a_rerun_of_nothing_is_nothing() {
    assertThat(parking.rerun("a", event -> Optional.of("never"))).isEqualTo(new Rerun(0, 0, null));
  }

  @Test
  void everything_is_released_at_once() {
    park("a", 1, 2);
    park("b", 3);

    parking.releaseAll();

    assertThat(parking.count()).isZero();
  }

  private void park(String key, long... positions) {
    for (long position : positions) {
      parking.park(new Event(key, position), "broken");
    }
  }

  private Optional<String> attempt(ParkedEvent event, Set<Long> poison) {
    run.add(event.position());
    return poison.contains(event.position())
        ? Optional.of("cannot take " + event.position())
        : Optional.empty();
  }
}
