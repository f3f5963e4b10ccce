package io.qinggui.license.decision.http;

import io.qinggui.license.standing.runtime.LicenseHolders;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.web.read.Clocks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers to questions. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

  @Bean
  Decisions decisions(Standings standings, LicenseHolders holders, Clocks clocks) {
    return new Decisions(standings, holders, clocks);
  }

  @Bean
  Gate gate(Decisions decisions) {
    return new Gate(decisions);
  }
}
