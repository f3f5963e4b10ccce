package io.qinggui.platform.starter;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.projection.Projection;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
    return MongoClients.create(
        MongoClientSettings.builder()
            // whoever asks is told soon that the store is away; what the URI says goes first
            .applyToClusterSettings(it -> it.serverSelectionTimeout(3, TimeUnit.SECONDS))
            .applyToSocketSettings(
                it -> it.connectTimeout(2, TimeUnit.SECONDS).readTimeout(20, TimeUnit.SECONDS))
            .applyConnectionString(new ConnectionString(properties.uri()))
            .build());
  }

  @Bean
  MongoDatabase projectionDatabase(MongoClient projectionClient, ProjectionProperties properties) {
    return projectionClient.getDatabase(
        Objects.requireNonNull(new ConnectionString(properties.uri()).getDatabase()));
  }

  @Bean
  Projections projections(
      ObjectProvider<Projection> projections,
      Ledger ledger,
      Consumers consumers,
      MongoDatabase projectionDatabase,
      InstantSource clock) {
    return new Projections(
        projections.orderedStream().toList(), ledger, consumers, projectionDatabase, clock);
  }
}
