package io.qinggui.gateway;

import io.qinggui.platform.web.input.CheckDigitExceptions;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the gateway needs of its own. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

  /** Tells until when facts count in a report that names no moment. */
  @Bean
  @ConditionalOnMissingBean(InstantSource.class)
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Which codes were issued with a wrong check digit is known to the services that it asks. */
  @Bean
  CheckDigitExceptions checkDigitExceptions() {
    return code -> true;
  }
}
