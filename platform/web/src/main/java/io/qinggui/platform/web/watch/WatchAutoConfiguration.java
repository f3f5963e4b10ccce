package io.qinggui.platform.web.watch;

import io.qinggui.platform.web.problem.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Wires what is seen of requests. */
@AutoConfiguration
@EnableConfigurationProperties(WatchProperties.class)
class WatchAutoConfiguration {

  /** Behind whoever traces, before everything that logs or refuses. */
  private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 100;

  @Bean
  WatchedRequests watchedRequests() {
    return new WatchedRequests();
  }

  @Bean
  FilterRegistrationBean<WatchedRequests> watchedRequestsEarly(WatchedRequests requests) {
    var registration = new FilterRegistrationBean<>(requests);
    registration.setOrder(EARLY);
    return registration;
  }

  @Bean
  FilterRegistrationBean<MetricsDoor> metricsDoor(WatchProperties properties, Problems problems) {
    var registration = new FilterRegistrationBean<>(new MetricsDoor(properties.secret(), problems));
    registration.setOrder(EARLY);
    return registration;
  }
}
