package io.qinggui.platform.starter;

import io.qinggui.platform.starter.log.LogConfiguration;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Makes a service of what it declares and of the properties {@code qinggui.*}; a context that
 * declares no {@link EventLanguage} is no service and gets nothing. Everything is closed in the
 * reverse of this order: stores, commands, projections, messaging, administration, log.
 */
@AutoConfiguration(beforeName = "io.qinggui.platform.web.read.ReadAutoConfiguration")
@ConditionalOnBean(EventLanguage.class)
@Import({
  StoreConfiguration.class,
  CommandConfiguration.class,
  ProjectionConfiguration.class,
  MessagingConfiguration.class,
  AdministrationConfiguration.class,
  FigureConfiguration.class,
  WatchConfiguration.class,
  LogConfiguration.class
})
public class QingguiServiceAutoConfiguration {

  /** The service's clock, unless it brings its own (or another instant source). */
  @Bean
  @ConditionalOnMissingBean(InstantSource.class)
  Clock clock() {
    return Clock.systemUTC();
  }
}
