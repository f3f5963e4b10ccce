package io.qinggui.operator.succession.http;

import io.qinggui.operator.language.SuccessionCommand;
import io.qinggui.operator.language.SuccessionEvent;
import io.qinggui.operator.succession.SuccessionChainsDecider;
import io.qinggui.platform.command.DeciderBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The successions of all operators: their decider. */
@Configuration(proxyBeanMethods = false)
class SuccessionConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> successionChains() {
    return new DeciderBinding<>(
        SuccessionCommand.class, new SuccessionChainsDecider(), SuccessionEvent.STREAM);
  }
}
