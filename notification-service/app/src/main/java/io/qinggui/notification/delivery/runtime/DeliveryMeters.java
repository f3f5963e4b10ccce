package io.qinggui.notification.delivery.runtime;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.feed.FeedHead;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Attempts of deliveries by what they came to; how far the feed is. */
final class DeliveryMeters implements MeterBinder {

  private final Map<DeliveryStatus, LongAdder> attempts = new EnumMap<>(DeliveryStatus.class);
  private final FeedHead feed;

  DeliveryMeters(FeedHead feed) {
    this.feed = feed;
    for (DeliveryStatus each : DeliveryStatus.values()) {
      attempts.put(each, new LongAdder());
    }
  }

  /** An attempt came to this. */
  void count(DeliveryStatus status) {
    Objects.requireNonNull(attempts.get(status)).increment();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    attempts.forEach(
        (status, count) ->
            FunctionCounter.builder("qinggui.deliveries", count, LongAdder::sum)
                .tag("outcome", status.name().toLowerCase(Locale.ROOT))
                .description("Attempts of deliveries by what they came to")
                .register(registry));
    Gauge.builder("qinggui.feed.head", feed, FeedHead::position)
        .description("Position of the last event of the feed")
        .register(registry);
  }
}
