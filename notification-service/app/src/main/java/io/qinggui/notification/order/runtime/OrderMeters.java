package io.qinggui.notification.order.runtime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.notification.order.OrderStatus;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import java.util.List;
import java.util.Locale;

/** Orders that nobody has acknowledged yet, and those of them that an authority knows of. */
final class OrderMeters implements MeterBinder {

  private static final List<OrderStatus> WAITING = List.of(OrderStatus.OPEN, OrderStatus.ESCALATED);

  private final ReadModel<OrderRecord> orders;

  OrderMeters(ReadModel<OrderRecord> orders) {
    this.orders = orders;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    WAITING.forEach(
        state ->
            Gauge.builder(
                    "qinggui.orders",
                    orders,
                    it -> it.count(Filter.ALL.with(OrderFields.STATE, state)))
                .tag("state", state.name().toLowerCase(Locale.ROOT))
                .description(
                    "Orders that no carrier has acknowledged yet, by whether an authority knows")
                .register(registry));
  }
}
