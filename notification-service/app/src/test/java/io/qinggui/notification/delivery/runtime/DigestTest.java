package io.qinggui.notification.delivery.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.FeedFixture;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock stands at 11:04:05 in Beijing on 2 January 2018 at first. */
class DigestTest {

  private static final String CASE = "io.qinggui.inspection.case-opened.v1";
  private static final Duration TO_BEFORE_EIGHT =
      Duration.between(
          Instant.parse("2018-01-02T03:04:05Z"), Instant.parse("2018-01-02T23:59:59Z"));

  @TempDir private Path directory;
  private final FeedFixture feed = new FeedFixture();
  private final MovedClock clock = new MovedClock();
  private final Told owner = new Told();
  private final List<String> letters = new ArrayList<>();
  private Answer.Kind answer = Answer.Kind.TAKEN;
  private DeliveryStore store;
  private Deliverer deliverer;
  private Digest digest;

  @BeforeEach
  void start() {
    store = SqliteDeliveryStore.open(directory);
    deliverer = new Deliverer(feed.feed(), store, clock, () -> 0);
    digest =
        new Digest(deliverer, "sub", FeedFilter.ALL.withoutHeartbeats(), 0, this::letter, owner);
  }

  @AfterEach
  void stop() {
    deliverer.close();
    store.close();
    feed.close();
  }

  private void restart() {
    deliverer.close();
    store.close();
    start();
  }

  private Answer letter(List<FeedItem> items, LocalDate day, Instant at) {
    letters.add(day + " " + items.stream().map(FeedItem::position).toList());
    return new Answer(new Attempt(at, 250, 1, "", null), answer, null);
  }

  private void publish(int number) {
    for (int i = 0; i < number; i++) {
      feed.publish("A", CASE, "{}");
    }
  }

  private void turnAfter(Duration time) {
    clock.move(time);
    digest.turn();
  }

  @Test
  void what_came_is_told_the_next_day_from_eight_o_clock_on() {
    digest.turn();
    publish(2);
    feed.publish("feed", "io.qinggui.notification.heartbeat.v1", "{}");
    turnAfter(TO_BEFORE_EIGHT);
    assertThat(letters).isEmpty();
    turnAfter(Duration.ofSeconds(1));
    turnAfter(Duration.ofSeconds(1));
    publish(1);
    turnAfter(Duration.ofHours(3));
    assertThat(letters).containsExactly("2018-01-03 [1, 2]");

    turnAfter(Duration.ofHours(24));
    assertThat(letters).containsExactly("2018-01-03 [1, 2]", "2018-01-04 [4]");
  }

  @Test
  void a_day_without_news_is_passed_over() {
    digest.turn();
    turnAfter(Duration.ofDays(2));
    publish(1);
    turnAfter(Duration.ofHours(1));
    assertThat(letters).isEmpty();
    turnAfter(Duration.ofDays(1));
    assertThat(letters).containsExactly("2018-01-05 [1]");
  }

  @Test
  void after_a_restart_nothing_is_told_twice_and_nothing_is_left_out() {
    digest.turn();
    publish(1);
    turnAfter(Duration.ofDays(1));
    restart();
    publish(1);
    digest.turn();
    assertThat(letters).containsExactly("2018-01-03 [1]");
    turnAfter(Duration.ofDays(3));
    assertThat(letters).containsExactly("2018-01-03 [1]", "2018-01-06 [2]");
  }

  @Test
  void what_the_mail_server_does_not_take_is_tried_again_as_a_delivery_is() {
    answer = Answer.Kind.FAILED;
    digest.turn();
    publish(1);
    turnAfter(Duration.ofDays(1));
    turnAfter(Duration.ofSeconds(4));
    assertThat(letters).hasSize(1);
    turnAfter(Duration.ofSeconds(1));
    turnAfter(Duration.ofMinutes(5));
    turnAfter(Duration.ofMinutes(30));
    assertThat(letters).hasSize(4);
    assertThat(owner.news()).containsExactly("failing 1");
    answer = Answer.Kind.TAKEN;
    turnAfter(Duration.ofHours(2));
    turnAfter(Duration.ofHours(2));
    assertThat(letters).hasSize(5).allMatch(it -> it.endsWith(" [1]"));
  }
}
