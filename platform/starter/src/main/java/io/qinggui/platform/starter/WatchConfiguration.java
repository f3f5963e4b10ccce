package io.qinggui.platform.starter;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.platform.ledger.Ledger;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What whoever runs the service sees of it: numbers, and which part is down. */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

  @Bean
  CommandMeters commandMeters() {
    return new CommandMeters();
  }

  @Bean
  LedgerWatch ledgerWatch(Ledger ledger) {
    return new LedgerWatch(ledger);
  }

  @Bean
  Delays delays(Ledger ledger, InstantSource clock) {
    return new Delays(ledger, clock);
  }

  @Bean
  RecentState recentState(Administration administration) {
    return new RecentState(administration);
  }

  @Bean
  MeterBinder projectionMeters(Projections projections, RecentState state, Delays delays) {
    return new ProjectionMeters(projections, state, delays);
  }

  @Bean
  MeterBinder intakeMeters(Messaging messaging, RecentState state) {
    return new IntakeMeters(messaging, state);
  }

  @Bean
  MeterBinder relayMeters(Messaging messaging, Delays delays) {
    return new RelayMeters(messaging, delays);
  }

  /** Each is named by its part: {@code ledger}, {@code documentStore} and so on. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class Parts {

    @Bean
    HealthIndicator ledgerHealthIndicator(LedgerWatch watch) {
      return new LedgerHealth(watch);
    }

    @Bean
    HealthIndicator documentStoreHealthIndicator(MongoDatabase projectionDatabase) {
      return new DocumentStoreHealth(projectionDatabase);
    }

    @Bean
    HealthIndicator projectionsHealthIndicator(Projections projections, Delays delays) {
      return new ProjectionsHealth(projections, delays);
    }

    @Bean
    HealthIndicator relayHealthIndicator(Messaging messaging) {
      return new RelayHealth(messaging);
    }

    @Bean
    HealthIndicator intakesHealthIndicator(RecentState state) {
      return new IntakesHealth(state);
    }

    @Bean
    HealthIndicator brokerHealthIndicator(RecentState state) {
      return new BrokerHealth(state);
    }
  }
}
