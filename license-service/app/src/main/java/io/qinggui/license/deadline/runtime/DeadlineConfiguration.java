package io.qinggui.license.deadline.runtime;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Boundaries of all timelines. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

  @Bean
  Projection boundariesProjection(
      EventCatalog<LicenseServiceEvent> catalog, Standings standings, MongoDatabase database) {
    return new BoundariesProjection(catalog, standings, database);
  }

  @Bean
  Boundaries boundaries(MongoDatabase database, Standings standings, RenewalApplications renewals) {
    return new Boundaries(database, standings, renewals);
  }
}
