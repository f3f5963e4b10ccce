package io.qinggui.notification.subscription.http;

import io.qinggui.notification.endpoint.EndpointRules;
import io.qinggui.notification.feed.FeedHead;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.SubscriptionCommand;
import io.qinggui.notification.publication.PublicTypes;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.signingkey.runtime.SigningKeys;
import io.qinggui.notification.subscription.Subscribing;
import io.qinggui.notification.subscription.SubscriptionDecider;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SubscriptionProperties.class)
class SubscriptionConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> subscription(SubscriptionProperties properties, EndpointRules endpoints) {
    return new DeciderBinding<>(
        SubscriptionCommand.class,
        new SubscriptionDecider(new Subscribing(PublicTypes.all(), properties.limits(), endpoints)),
        SubscriptionCommand.KIND);
  }

  @Bean
  Subscriptions subscriptions(Ledger ledger, EventCatalog<NotificationEvent> catalog) {
    return new Subscriptions(ledger, catalog);
  }

  @Bean
  FeedStart feedStart(FeedHead head) {
    return new FeedStart(head);
  }

  @Bean
  Secrets secrets(SecretBox box, SigningKeys keys, SecureRandom random) {
    return new Secrets(box, keys, random);
  }
}
