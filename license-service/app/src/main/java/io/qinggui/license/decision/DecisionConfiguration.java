package io.qinggui.license.decision;

import io.qinggui.license.standing.LicenseHolders;
import io.qinggui.license.standing.Standings;
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
}
