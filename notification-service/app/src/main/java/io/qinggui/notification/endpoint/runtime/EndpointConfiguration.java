package io.qinggui.notification.endpoint.runtime;

import io.qinggui.notification.endpoint.Endpoints;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where webhooks may lead. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EndpointProperties.class)
class EndpointConfiguration {

  @Bean
  Endpoints endpoints(EndpointProperties properties) {
    return new Endpoints(properties.allowances());
  }

  @Bean
  Resolver resolver(EndpointProperties properties) {
    return new PatientResolver(
        Resolver.SYSTEM, properties.nameTimeout(), properties.namesAtATime());
  }

  @Bean
  Gate gate(Endpoints endpoints, Resolver resolver) {
    return new Gate(endpoints, resolver);
  }
}
