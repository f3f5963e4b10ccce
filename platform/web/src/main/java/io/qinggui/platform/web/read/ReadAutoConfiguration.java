package io.qinggui.platform.web.read;

import io.qinggui.platform.ledger.Ledger;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires pages, the two clocks and waiting for ledger positions. */
@AutoConfiguration
class ReadAutoConfiguration {

  @Bean
  WebMvcConfigurer pages() {
    return arguments(new PageArgumentResolver());
  }

  @Bean
  WebMvcConfigurer minLedgerPosition(ObjectProvider<LedgerPositions> positions) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new MinLedgerPosition(positions));
      }
    };
  }

  /** What a service with a ledger has besides. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty("qinggui.ledger.name")
  static class WithLedger {

    @Bean
    @ConditionalOnMissingBean(InstantSource.class)
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    Clocks clocks(Ledger ledger, InstantSource clock) {
      return new Clocks(ledger, clock);
    }

    @Bean
    WebMvcConfigurer clockArguments(Clocks clocks) {
      return arguments(new AsOfArgumentResolver(clocks));
    }
  }

  private static WebMvcConfigurer arguments(HandlerMethodArgumentResolver resolver) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(resolver);
      }
    };
  }
}
