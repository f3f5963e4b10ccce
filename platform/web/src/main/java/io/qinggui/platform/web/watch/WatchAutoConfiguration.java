package io.qinggui.platform.web.watch;

import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.trace.otlp.OtlpTracer;
import io.qinggui.platform.web.problem.Problems;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Wires what is seen of requests. */
@AutoConfiguration
@EnableConfigurationProperties({WatchProperties.class, TraceProperties.class})
class WatchAutoConfiguration {

  /** Before everything that logs or refuses. */
  private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 100;

  @Bean
  Tracer tracer(
      TraceProperties properties, @Value("${spring.application.name:qinggui}") String service) {
    return properties.endpoint().isEmpty()
        ? Tracer.OFF
        : OtlpTracer.to(URI.create(properties.endpoint()), service, properties.sampled());
  }

  @Bean
  WatchedRequests watchedRequests(Tracer tracer) {
    return new WatchedRequests(tracer);
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
