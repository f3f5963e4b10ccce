package io.qinggui.platform.web.drain;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Where the web server ends gracefully, whoever balances load is told before. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "server.shutdown", havingValue = "graceful")
@EnableConfigurationProperties(DrainProperties.class)
class DrainAutoConfiguration {

  @Bean
  Watchers readinessWatchers() {
    return new Watchers();
  }

  @Bean
  Draining draining(DrainProperties properties, Watchers watchers) {
    return new Draining(properties.drain(), watchers);
  }

  @Bean
  FilterRegistrationBean<DrainFilter> drainFilter(Draining draining, Watchers watchers) {
    var registration = new FilterRegistrationBean<>(new DrainFilter(draining, watchers));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }
}
