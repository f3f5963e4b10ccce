package io.qinggui.license.deadline;

import com.mongodb.client.MongoDatabase;
import io.qinggui.license.language.LicensingEvent;
import io.qinggui.license.standing.Standings;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.projection.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Boundaries of all timelines. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {

  @Bean
  Projection boundariesProjection(
      EventCatalog<LicensingEvent> catalog, Standings standings, MongoDatabase database) {
    return new BoundariesProjection(catalog, standings, database);
  }

  @Bean
  Boundaries boundaries(MongoDatabase database, Standings standings) {
    return new Boundaries(database, standings);
  }
}
