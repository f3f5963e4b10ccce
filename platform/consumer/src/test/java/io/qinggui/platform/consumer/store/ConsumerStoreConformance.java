package io.qinggui.platform.consumer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.ParkedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of consumers' progress and parked events guarantees. */
abstract class ConsumerStoreConformance {

  private static final Instant NOON = Instant.parse("2017-03-31T04:00:00.123456Z");

  private ConsumerStore consumers;

  /** Opens the same store again each time within one test, an empty one for the next test. */
  abstract ConsumerStore open();

  @BeforeEach
  void openConsumers() {
    consumers = open();
  }

  @AfterEach
  void closeConsumers() {
    consumers.close();
  }

  private void reopen() {
    consumers.close();
    consumers = open();
  }

  @Test
  void a_new_consumer_has_no_progress_and_nothing_parked() {
    assertThat(consumers.progress("standing")).isEmpty();
    assertThat(consumers.parked("standing", 10)).isEmpty();
    assertThat(consumers.countParked("standing")).isZero();
    assertThat(consumers.isParked("standing", "a")).isFalse();
    assertThat(consumers.parked("standing", "license", 1)).isEmpty();
  }

  @Test
  void progress_merges_source_by_source_and_survives_a_restart() {
    consumers.advance(Map.of("intake", Map.of("qinggui.operator-0", 5L, "qinggui.operator-1", 7L)));
    consumers.advance(
        Map.of(
            "intake", Map.of("qinggui.operator-1", 9L, "$odd%name.", 1L),
            "other", Map.of("qinggui.operator-1", 1L)));
    consumers.advance("intake", Map.of());
    consumers.advance(Map.of());

    reopen();

    assertThat(consumers.progress("intake"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("qinggui.operator-0", 5L, "qinggui.operator-1", 9L, "$odd%name.", 1L));
    assertThat(consumers.progress("other")).containsOnly(Map.entry("qinggui.operator-1", 1L));
  }

  @Test
  void a_parked_event_is_kept_whole_over_a_restart() {
    ParkedEvent event = parked("intake", "operator a", "license", 7, "broken");
    consumers.park(event);

    reopen();

    assertThat(consumers.parked("intake", "license", 7).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(event);
    assertThat(consumers.isParked("intake", "operator a")).isTrue();
    assertThat(consumers.isParked("intake", "operator b")).isFalse();
    assertThat(consumers.isParked("other", "operator a")).isFalse();
  }

  @Test
  void parking_the_same_event_again_replaces_it() {
    consumers.park(parked("intake", "a", "license", 7, "first"));
    consumers.park(parked("intake", "a", "license", 7, "second"));

    assertThat(consumers.countParked("intake")).isEqualTo(1);
    assertThat(consumers.parked("intake", "a"))
        .extracting(ParkedEvent::error)
        .containsExactly("second");
  }

  @Test
  void parked_events_are_listed_by_ledger_and_position() {
    park("intake", "a", "operator", 10);
    park("intake", "b", "operator", 9);
    park("intake", "a", "license", 100);
    park("intake", "a", "operator", 2);
    park("other", "a", "operator", 1);

    assertThat(places(consumers.parked("intake", 3)))
        .containsExactly("license:100", "operator:2", "operator:9");
    assertThat(places(consumers.parked("intake", "a")))
        .containsExactly("license:100", "operator:2", "operator:10");
    assertThat(consumers.countParked("intake")).isEqualTo(4);
  }

  @Test
  void a_released_event_is_gone_and_the_others_stay() {
    park("intake", "a", "operator", 1);
    park("intake", "a", "operator", 2);
    park("intake", "a", "license", 1);

    consumers.release("intake", "operator", 1);
    consumers.release("intake", "operator", 99);

    assertThat(places(consumers.parked("intake", 10))).containsExactly("license:1", "operator:2");
  }

  @Test
  void all_of_one_consumer_are_released_at_once() {
    park("intake", "a", "operator", 1);
    park("intake", "b", "operator", 2);
    park("other", "a", "operator", 1);

    consumers.releaseAll("intake");

    assertThat(consumers.countParked("intake")).isZero();
    assertThat(consumers.isParked("intake", "a")).isFalse();
    assertThat(consumers.countParked("other")).isEqualTo(1);
  }

  private void park(String consumer, String key, String ledger, long position) {
    consumers.park(parked(consumer, key, ledger, position, "why"));
  }

  private static ParkedEvent parked(
      String consumer, String key, String ledger, long position, String error) {
    byte[] json = "{\"名\":\"清规\"}".getBytes(StandardCharsets.UTF_8);
    return new ParkedEvent(consumer, key, ledger, position, json, error, NOON);
  }

  private static List<String> places(List<ParkedEvent> events) {
    return events.stream().map(event -> event.ledger() + ":" + event.position()).toList();
  }
}
