package io.qinggui.notification.delivery.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.FeedFixture;
import io.qinggui.platform.testkit.EmbeddedMongo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two instances on one store: they share the subscriptions, and one takes over from the other. */
class SharedDeliveriesTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int SUBSCRIPTIONS = 40;

  @Test
  void each_event_goes_to_each_subscription_once_while_instances_come_and_go() {
    Map<String, RecordingDoor> doors = new HashMap<>();
    IntStream.range(0, SUBSCRIPTIONS).forEach(it -> doors.put("sub-" + it, new RecordingDoor()));
    try (MongoClient client = MongoClients.create(EmbeddedMongo.shared().freshUri());
        FeedFixture feed = new FeedFixture()) {
      DeliveryStore store = MongoDeliveryStore.open(client.getDatabase("shared"), "notification");
      Deliveries one = instance(feed, store, "one", doors);
      publish(feed, 5);
      awaitTaken(doors, 5);
      Deliveries other = instance(feed, store, "other", doors);
      await().atMost(SOON).until(() -> other.works() >= SUBSCRIPTIONS / 4);
      await().atMost(SOON).until(() -> one.works() + other.works() == SUBSCRIPTIONS);
      publish(feed, 5);
      awaitTaken(doors, 10);

      one.close();
      publish(feed, 5);
      awaitTaken(doors, 15);
      assertThat(other.works()).isEqualTo(SUBSCRIPTIONS);
      other.close();
    }
    List<Long> all = IntStream.rangeClosed(1, 15).mapToObj(it -> (long) it).toList();
    doors.forEach((id, door) -> assertThat(door.taken()).as(id).isEqualTo(all));
  }

  private static Deliveries instance(
      FeedFixture feed, DeliveryStore store, String name, Map<String, RecordingDoor> doors) {
    Deliveries deliveries =
        new Deliveries(
            new Deliverer(feed.feed(), store, InstantSource.system(), () -> 0), 10, name);
    doors.forEach(
        (id, door) ->
            deliveries.activate(new Target(id, FeedFilter.ALL, true, 0, null, door, new Told())));
    return deliveries;
  }

  private static void publish(FeedFixture feed, int number) {
    for (int i = 0; i < number; i++) {
      feed.publish("A", "io.qinggui.inspection.case-opened.v1", "{}");
    }
  }

  private static void awaitTaken(Map<String, RecordingDoor> doors, int number) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                doors.forEach(
                    (id, door) ->
                        assertThat(door.taken()).as(id).hasSizeGreaterThanOrEqualTo(number)));
  }
}
