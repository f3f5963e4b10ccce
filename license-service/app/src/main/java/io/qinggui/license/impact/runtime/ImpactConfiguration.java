package io.qinggui.license.impact.runtime;

import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.BoundariesProjection;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.starter.Projections;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Previews of changes of the rulebook. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewProperties.class)
class ImpactConfiguration {

  @Bean
  Previews previews(
      Standings standings,
      Boundaries boundaries,
      Projections projections,
      PreviewProperties properties) {
    Everybody everybody =
        new Everybody(
            standings,
            boundaries,
            projections.progress(BoundariesProjection.NAME),
            properties.share());
    return new Previews(everybody, properties).started();
  }
}
