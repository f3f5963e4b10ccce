package io.qinggui.platform.starter;

import com.mongodb.client.MongoClient;
import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.store.MongoConsumerStore;
import io.qinggui.platform.consumer.store.SqliteConsumerStore;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.mongo.MongoLedger;
import io.qinggui.platform.ledger.sealing.Sealing;
import io.qinggui.platform.ledger.sealing.SealingKey;
import io.qinggui.platform.ledger.sealing.SealingLedger;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.platform.log.mongo.MongoLogStore;
import io.qinggui.platform.starter.log.LogStores;
import io.qinggui.platform.web.history.Confidential;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger, and what is kept beside it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LedgerProperties.class)
class StoreConfiguration {

  /** In files of this process. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(
      name = "qinggui.ledger.store",
      havingValue = "sqlite",
      matchIfMissing = true)
  static class Sqlite {

    @Bean
    @ConditionalOnMissingBean
    Ledger ledger(
        LedgerProperties properties,
        InstantSource clock,
        ObjectProvider<Confidential> confidential) {
      // a key that cannot be read is found before anything is opened
      Sealing sealing = sealing(properties, confidential);
      return new SealingLedger(
          SqliteLedger.open(directory(properties), properties.name(), clock), sealing);
    }

    @Bean
    @ConditionalOnMissingBean
    ConsumerStore consumers(LedgerProperties properties) {
      return SqliteConsumerStore.open(directory(properties), properties.name());
    }

    @Bean
    Ledgers furtherLedgers(LedgerProperties properties, InstantSource clock) {
      return name -> SqliteLedger.open(directory(properties).resolve(name), name, clock);
    }

    @Bean
    LogStores logStores(LedgerProperties properties) {
      return () -> FileLogStore.open(directory(properties).resolve(properties.name() + ".log"));
    }

    private static Path directory(LedgerProperties properties) {
      return Objects.requireNonNull(properties.directory());
    }
  }

  /** In MongoDB, shared by the instances of the service. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(name = "qinggui.ledger.store", havingValue = "mongodb")
  static class MongoDb {

    @Bean(defaultCandidate = false)
    MongoClient ledgerClient(LedgerProperties properties) {
      return MongoConnection.client(uri(properties));
    }

    @Bean
    @ConditionalOnMissingBean
    Ledger ledger(
        @Qualifier("ledgerClient") MongoClient client,
        LedgerProperties properties,
        InstantSource clock,
        ObjectProvider<Confidential> confidential) {
      Sealing sealing = sealing(properties, confidential);
      return new SealingLedger(
          MongoLedger.open(
              MongoConnection.database(client, uri(properties)), properties.name(), clock),
          sealing);
    }

    @Bean
    @ConditionalOnMissingBean
    ConsumerStore consumers(
        @Qualifier("ledgerClient") MongoClient client, LedgerProperties properties) {
      return MongoConsumerStore.open(
          MongoConnection.database(client, uri(properties)), properties.name());
    }

    @Bean
    Ledgers furtherLedgers(
        @Qualifier("ledgerClient") MongoClient client,
        LedgerProperties properties,
        InstantSource clock) {
      return name ->
          MongoLedger.open(MongoConnection.database(client, uri(properties)), name, clock);
    }

    @Bean
    LedgerDatabase ledgerDatabase(
        @Qualifier("ledgerClient") MongoClient client, LedgerProperties properties) {
      return new LedgerDatabase(MongoConnection.database(client, uri(properties)));
    }

    @Bean
    LogStores logStores(
        @Qualifier("ledgerClient") MongoClient client, LedgerProperties properties) {
      return () ->
          MongoLogStore.open(MongoConnection.database(client, uri(properties)), properties.name());
    }

    private static String uri(LedgerProperties properties) {
      return Objects.requireNonNull(properties.mongodb()).uri();
    }
  }

  private static Sealing sealing(
      LedgerProperties properties, ObjectProvider<Confidential> confidential) {
    Confidential known = confidential.getIfAvailable(() -> Confidential.NOTHING);
    return new Sealing(properties.sealingKeys().stream().map(SealingKey::in).toList(), known::of);
  }
}
