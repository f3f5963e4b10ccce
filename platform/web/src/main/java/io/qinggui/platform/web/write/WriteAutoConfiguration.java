package io.qinggui.platform.web.write;

import io.qinggui.platform.ledger.Ledger;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires writes, in a service that has a ledger. */
@AutoConfiguration
@ConditionalOnProperty("qinggui.ledger.name")
class WriteAutoConfiguration {

  @Bean
  WriteAnswers writeAnswers(Ledger ledger) {
    return new WriteAnswers(ledger.name());
  }

  @Bean
  Today today(InstantSource clock) {
    return new Today(clock);
  }

  @Bean
  WebMvcConfigurer commandArguments(JsonMapper mapper, ObjectProvider<EvidenceFiles> evidence) {
    EvidenceFiles files = evidence.getIfAvailable(() -> digest -> true);
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandRequestResolver(mapper, files));
      }
    };
  }
}
