package io.qinggui.notification.order.runtime;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.notification.language.EnforcementCommand;
import io.qinggui.notification.language.EnforcementEvent;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.OrderCommand;
import io.qinggui.notification.language.OrderEvent;
import io.qinggui.notification.notedoperator.runtime.NotedOperators;
import io.qinggui.notification.order.EnforcementDecider;
import io.qinggui.notification.order.OrderDecider;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.RecordProjection;
import io.qinggui.platform.starter.Projections;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Orders: who decides them, where they are found, and what looks after them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderProperties.class)
class OrderConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> enforcement() {
    return new DeciderBinding<>(EnforcementCommand.class, new EnforcementDecider(), "enforcement");
  }

  @Bean
  DeciderBinding<?, ?, ?> order() {
    return new DeciderBinding<>(OrderCommand.class, new OrderDecider(), "order");
  }

  /** One record for each order. */
  @Bean
  RecordProjection<OrderEvent, OrderRecord> ordersProjection(
      EventCatalog<NotificationEvent> catalog) {
    return OrderProjections.orders(catalog);
  }

  /** One record for each operator about whom carriers were told something. */
  @Bean
  RecordProjection<EnforcementEvent, EnforcementRecord> enforcementsProjection(
      EventCatalog<NotificationEvent> catalog) {
    return OrderProjections.enforcements(catalog);
  }

  @Bean
  ReadModel<OrderRecord> orders(
      Projections projections, RecordProjection<OrderEvent, OrderRecord> projection) {
    return projections.readModel(projection);
  }

  @Bean
  ReadModel<EnforcementRecord> enforcements(
      Projections projections, RecordProjection<EnforcementEvent, EnforcementRecord> projection) {
    return projections.readModel(projection);
  }

  @Bean
  MeterBinder orderMeters(ReadModel<OrderRecord> orders) {
    return new OrderMeters(orders);
  }

  @Bean
  Addressing addressing(NotedOperators operators, Commands<NotificationEvent> commands) {
    return new Addressing(operators, commands);
  }

  @Bean
  OrderSweep orderSweep(
      Ledger ledger,
      Projections projections,
      ReadModel<OrderRecord> orders,
      ReadModel<EnforcementRecord> enforcements,
      NotedOperators operators,
      Addressing addressing,
      Commands<NotificationEvent> commands,
      ConsumerStore consumers,
      InstantSource clock,
      OrderProperties properties) {
    return new OrderSweep(
        ledger,
        List.of(
            projections.progress(OrderProjections.ORDERS),
            projections.progress(OrderProjections.ENFORCEMENTS)),
        new OpenOrders(orders, operators, commands, properties.patience()),
        enforcements,
        operators,
        addressing,
        consumers,
        clock);
  }

  @Bean
  @ConditionalOnProperty(
      name = "qinggui.orders.enabled",
      havingValue = "true",
      matchIfMissing = true)
  OrderWatch orderWatch(OrderSweep sweep, OrderProperties properties) {
    return OrderWatch.start(sweep, properties.every());
  }
}
