package io.qinggui.inspection.deadline.runtime;

import io.qinggui.inspection.deadline.DueSource;
import io.qinggui.inspection.deadline.TimeLimitDecider;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.TellTimeLimit;
import io.qinggui.inspection.language.TimeLimitEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.starter.Projections;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telling of last days that have passed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimeLimitProperties.class)
class TimeLimitConfiguration {

  private static final Duration SOON = Duration.ofSeconds(1);

  @Bean
  DeciderBinding<?, ?, ?> timeLimits() {
    return new DeciderBinding<>(
        TellTimeLimit.class, new TimeLimitDecider(), TimeLimitEvent.STREAMS);
  }

  @Bean
  TimeLimitSweep timeLimitSweep(
      Ledger ledger,
      EventCatalog<InspectionEvent> catalog,
      List<Projection> readModels,
      Projections projections,
      List<DueSource> sources,
      ConsumerStore consumers,
      Commands<InspectionEvent> commands,
      InstantSource clock) {
    return new TimeLimitSweep(
        ledger,
        catalog,
        readModels.stream().map(it -> projections.progress(it.name())).toList(),
        sources,
        consumers,
        commands,
        clock);
  }

  @Bean(initMethod = "start")
  @ConditionalOnProperty(
      name = "qinggui.inspection.time-limit.enabled",
      havingValue = "true",
      matchIfMissing = true)
  Worker timeLimitWorker(TimeLimitSweep sweep, TimeLimitProperties properties) {
    return new Worker(
        TimeLimitSweep.NAME,
        self -> {
          while (!self.isStopping()) {
            boolean done = sweep.run();
            self.healthy();
            self.pause(done ? properties.every() : SOON);
          }
        });
  }
}
