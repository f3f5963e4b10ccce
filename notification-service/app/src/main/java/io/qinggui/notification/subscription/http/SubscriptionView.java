package io.qinggui.notification.subscription.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.language.DeliveryAlert;
import io.qinggui.notification.language.Owner;
import io.qinggui.notification.subscription.Delivery;
import io.qinggui.notification.subscription.SigningSecret;
import io.qinggui.notification.subscription.Status;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.platform.decider.DomainEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its owner and the ministry see it. Secrets are never shown.
 *
 * @param from position of the feed after which it begins
 * @param earlierSecretsUntil when the last of the earlier secrets stops signing
 */
record SubscriptionView(
    String subscriptionId,
    Status state,
    Owner owner,
    String name,
    List<String> types,
    List<String> provinces,
    List<String> services,
    List<String> operatorIds,
    Way delivery,
    long from,
    @Nullable Instant earlierSecretsUntil,
    @Nullable Alert lastAlert,
    @JsonIgnore long version) {

  /** The way that events take. */
  record Way(
      Delivery.Kind kind,
      @Nullable String url,
      Delivery.@Nullable Mode mode,
      Delivery.@Nullable Ordering ordering,
      Delivery.@Nullable Validation validation,
      @Nullable String to,
      Delivery.@Nullable Digest digest,
      Delivery.@Nullable Language language) {

    static Way of(Delivery delivery) {
      return switch (delivery) {
        case Delivery.Webhook it ->
            new Way(
                Delivery.Kind.WEBHOOK,
                it.url(),
                it.mode(),
                it.ordering(),
                it.validation(),
                null,
                null,
                null);
        case Delivery.Email it ->
            new Way(
                Delivery.Kind.EMAIL, null, null, null, null, it.to(), it.digest(), it.language());
      };
    }
  }

  /**
   * What was last said about its endpoint.
   *
   * @param type for example {@code io.qinggui.notification.delivery-failing}
   * @param lastStatus HTTP status of the endpoint's answer; absent when there was none
   */
  record Alert(
      String type, String on, String eventType, String eventId, @Nullable Integer lastStatus) {

    static @Nullable Alert of(@Nullable DeliveryAlert alert) {
      return alert == null
          ? null
          : new Alert(
              DomainEvent.typeOf(alert),
              alert.on().toString(),
              alert.eventType(),
              alert.eventId(),
              alert.lastStatus());
    }
  }

  static SubscriptionView of(Subscription it) {
    FeedFilter filter = it.filter();
    return new SubscriptionView(
        it.id(),
        it.status(),
        it.owner(),
        it.name(),
        sorted(filter.types()),
        sorted(filter.provinces()),
        sorted(filter.services()),
        sorted(filter.subjects()),
        Way.of(it.delivery()),
        it.from(),
        earlierUntil(it.secrets()),
        Alert.of(it.lastAlert()),
        it.version());
  }

  private static List<String> sorted(Collection<String> values) {
    return values.stream().sorted().toList();
  }

  private static @Nullable Instant earlierUntil(List<SigningSecret> secrets) {
    return secrets.stream()
        .map(SigningSecret::validUntil)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
