package io.qinggui.notification.subscription;

import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.language.DeliveryAlert;
import io.qinggui.notification.language.Owner;
import io.qinggui.notification.language.Sealed;
import io.qinggui.notification.language.SubscriptionEvent.SecretRotated;
import io.qinggui.notification.language.SubscriptionEvent.Subscribed;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionResumed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its events have made it.
 *
 * @param from position of the feed after which it begins
 * @param isValidated whether its endpoint may be called
 * @param secrets the present one first; of mails there are none
 * @param resumedAt when its owner last resumed it; {@code null} when never
 * @param lastAlert what was last said about its endpoint, until the owner resumes it
 * @param version last sequence number of its stream
 */
public record Subscription(
    String id,
    Owner owner,
    String name,
    FeedFilter filter,
    Delivery delivery,
    long from,
    Status status,
    boolean isValidated,
    List<SigningSecret> secrets,
    @Nullable Instant resumedAt,
    @Nullable DeliveryAlert lastAlert,
    long version) {

  /** Copies the list. */
  public Subscription {
    secrets = List.copyOf(secrets);
  }

  /** As it begins. */
  static Subscription of(Subscribed event) {
    Delivery delivery = Delivery.of(event.channel());
    boolean isValidated = !asksFirst(delivery);
    return new Subscription(
        event.subscriptionId(),
        event.owner(),
        event.name(),
        new FeedFilter(
            Set.copyOf(event.selection().types()),
            Set.copyOf(event.selection().provinces()),
            Set.copyOf(event.selection().services()),
            Set.copyOf(event.selection().operatorIds())),
        delivery,
        event.from(),
        deliveringWhen(isValidated),
        isValidated,
        event.secret() == null ? List.of() : List.of(new SigningSecret(event.secret(), null)),
        null,
        null,
        0);
  }

  private static boolean asksFirst(Delivery delivery) {
    return delivery instanceof Delivery.Webhook webhook
        && webhook.validation() == Delivery.Validation.HANDSHAKE;
  }

  private static Status deliveringWhen(boolean isValidated) {
    return isValidated ? Status.ACTIVE : Status.PENDING_VALIDATION;
  }

  /** The secrets that sign at a moment, the present one first. */
  public List<Sealed> signingAt(Instant moment) {
    return secrets.stream().filter(it -> it.signsAt(moment)).map(SigningSecret::sealed).toList();
  }

  /** The operator that its owner acts for. */
  @Nullable String operatorId() {
    return owner.operatorId();
  }

  Subscription in(Status next) {
    return with(next, isValidated, secrets, resumedAt, lastAlert);
  }

  Subscription resumed(SubscriptionResumed event) {
    return with(deliveringWhen(isValidated), isValidated, secrets, event.resumedAt(), null);
  }

  /** Being paused or disabled goes before being validated. */
  Subscription confirmed() {
    return with(
        status == Status.PENDING_VALIDATION ? Status.ACTIVE : status,
        true,
        secrets,
        resumedAt,
        lastAlert);
  }

  Subscription alerted(DeliveryAlert alert, Status next) {
    return with(next, isValidated, secrets, resumedAt, alert);
  }

  /** What no longer signs is forgotten. */
  Subscription rotated(SecretRotated event) {
    List<SigningSecret> all = new ArrayList<>();
    all.add(new SigningSecret(event.secret(), null));
    secrets.stream()
        .map(it -> it.until(event.validUntil()))
        .filter(it -> it.signsAt(event.rotatedAt()))
        .forEach(all::add);
    return with(status, isValidated, all, resumedAt, lastAlert);
  }

  private Subscription with(
      Status next,
      boolean nowValidated,
      List<SigningSecret> nowSecrets,
      @Nullable Instant nowResumedAt,
      @Nullable DeliveryAlert alert) {
    return new Subscription(
        id,
        owner,
        name,
        filter,
        delivery,
        from,
        next,
        nowValidated,
        nowSecrets,
        nowResumedAt,
        alert,
        version + 1);
  }

  /** Neither name nor addresses. */
  @Override
  public String toString() {
    return "Subscription[" + id + ", " + status + ", " + delivery + "]";
  }
}
