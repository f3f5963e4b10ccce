package io.qinggui.notification.delivery.runtime;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.qinggui.notification.email.runtime.EmailSender;
import io.qinggui.notification.feed.FeedHead;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.signingkey.runtime.SigningKeys;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.notification.webhook.runtime.Handshake;
import io.qinggui.notification.webhook.runtime.WebhookClient;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.starter.LedgerDatabase;
import io.qinggui.platform.trace.Tracer;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  @Bean
  @ConditionalOnProperty(
      name = "qinggui.ledger.store",
      havingValue = "sqlite",
      matchIfMissing = true)
  DeliveryStore deliveriesInFile(@Value("${qinggui.ledger.directory}") Path directory) {
    return SqliteDeliveryStore.open(directory);
  }

  @Bean
  @ConditionalOnProperty(name = "qinggui.ledger.store", havingValue = "mongodb")
  DeliveryStore deliveriesInMongo(
      LedgerDatabase database, @Value("${qinggui.ledger.name}") String name) {
    return MongoDeliveryStore.open(database.database(), name);
  }

  @Bean
  FeedHead feedHead(Feed feed) {
    return () -> feed.head().position();
  }

  @Bean
  Deliverer deliverer(Feed feed, DeliveryStore store, InstantSource clock, SecureRandom random) {
    return new Deliverer(feed, store, clock, random::nextDouble);
  }

  @Bean
  MeterBinder deliveryMeters(Deliverer deliverer) {
    return deliverer.meters();
  }

  @Bean
  Deliveries deliveries(
      Deliverer deliverer,
      SecureRandom random,
      @Value("${qinggui.webhooks.at-once-per-endpoint:10}") int mostAtOnce) {
    return new Deliveries(deliverer, mostAtOnce, Long.toHexString(random.nextLong()));
  }

  @Bean
  Doors doors(
      Subscriptions subscriptions,
      WebhookClient client,
      EmailSender mail,
      SecretBox box,
      SigningKeys keys,
      Feed feed,
      Tracer tracer) {
    return new Doors(subscriptions, client, mail, box, keys, feed, tracer);
  }

  @Bean
  Trial trial(Doors doors, InstantSource clock) {
    return new Trial(doors, clock);
  }

  @Bean
  Consents consents(
      Deliverer deliverer,
      Subscriptions subscriptions,
      Commands<NotificationEvent> commands,
      Handshake handshake,
      SecretBox box,
      @Value("${qinggui.public-address}") URI publicAddress) {
    return new Consents(deliverer, subscriptions, commands, handshake, box, publicAddress);
  }

  @Bean
  Dispatch dispatch(
      Deliveries deliveries,
      Doors doors,
      Consents consents,
      Subscriptions subscriptions,
      Commands<NotificationEvent> commands,
      InstantSource clock) {
    Dispatch dispatch =
        new Dispatch(deliveries, doors, new ReportingOwner(commands, clock), consents);
    dispatch.start(subscriptions);
    return dispatch;
  }
}
