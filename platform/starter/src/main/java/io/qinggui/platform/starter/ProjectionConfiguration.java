package io.qinggui.platform.starter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Projection;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Projections in MongoDB. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
class ProjectionConfiguration {

  @Bean
  MongoClient projectionClient(ProjectionProperties properties) {
    return MongoConnection.client(properties.uri());
  }

  @Bean
  MongoDatabase projectionDatabase(MongoClient projectionClient, ProjectionProperties properties) {
    return MongoConnection.database(projectionClient, properties.uri());
  }

  @Bean
  ReadModelProblems readModelProblems() {
    return new ReadModelProblems();
  }

  @Bean
  Projections projections(
      ObjectProvider<Projection> projections,
      Ledger ledger,
      ConsumerStore consumers,
      MongoDatabase projectionDatabase,
      InstantSource clock) {
    return new Projections(
        projections.orderedStream().toList(), ledger, consumers, projectionDatabase, clock);
  }
}
