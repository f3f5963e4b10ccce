package io.qinggui.notification.delivery.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.time.InstantSource;
import java.util.List;
import java.util.function.DoubleSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What all lanes share: the feed, the store and the time. */
final class Deliverer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What many subscribers get at about the same time is read from the ledger once. */
  private static final long CACHED_BYTES = 32L << 20;

  private final Feed feed;
  private final DeliveryStore store;
  private final Journal journal;
  private final Timer timer;
  private final DoubleSupplier chance;
  private final DeliveryMeters meters;
  private final Cache<Long, FeedItem> recent =
      Caffeine.newBuilder()
          .maximumWeight(CACHED_BYTES)
          .weigher((Long position, FeedItem item) -> item.event().length)
          .build();

  /**
   * @param chance gives numbers from 0 (inclusive) to 1 (exclusive)
   */
  Deliverer(Feed feed, DeliveryStore store, InstantSource clock, DoubleSupplier chance) {
    this.feed = feed;
    this.store = store;
    this.journal = new Journal(store);
    this.timer = new Timer(clock);
    this.chance = chance;
    this.meters = new DeliveryMeters(() -> feed.head().position());
  }

  Feed feed() {
    return feed;
  }

  DeliveryStore store() {
    return store;
  }

  Journal journal() {
    return journal;
  }

  Timer timer() {
    return timer;
  }

  DeliveryMeters meters() {
    return meters;
  }

  double chance() {
    return chance.getAsDouble();
  }

  /** Entries that pass, after a position. */
  List<FeedItem> next(FeedFilter filter, long after, int limit) {
    List<FeedItem> items = feed.page(filter, after, limit);
    items.forEach(item -> recent.put(item.position(), item));
    return items;
  }

  /** The entry at a position, as the subscription gets it. */
  FeedItem item(long position, long previous) {
    FeedItem item = at(position);
    return new FeedItem(position, previous, item.subject(), item.event());
  }

  private FeedItem at(long position) {
    return recent.get(position, it -> feed.page(FeedFilter.ALL, it - 1, 1).getFirst());
  }

  /** A delivery before its first attempt. */
  Delivery begun(String subscription, String run, Task task) {
    JsonNode event = JSON.readTree(at(task.position()).event());
    return new Delivery(
        subscription,
        run,
        task.position(),
        task.previous(),
        event.path("id").asString(""),
        event.path("type").asString(""),
        task.subject(),
        DeliveryStatus.WAITING,
        List.of(),
        0,
        null,
        null);
  }

  /** Lets what is under way end and keeps it. */
  @Override
  public void close() {
    timer.close();
    journal.close();
  }
}
