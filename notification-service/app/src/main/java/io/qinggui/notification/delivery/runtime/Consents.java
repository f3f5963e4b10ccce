package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.RetrySchedule;
import io.qinggui.notification.language.DeliveryReport;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.secret.WebhookSecret;
import io.qinggui.notification.subscription.Delivery;
import io.qinggui.notification.subscription.Status;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.notification.webhook.Validation;
import io.qinggui.notification.webhook.runtime.Handshake;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Asks endpoints whether they want deliveries from here (CloudEvents, HTTP webhooks, abuse
 * protection). Who cannot be asked is asked again as a delivery is tried again; who has not
 * consented may do so at any time by the callback that it was told.
 */
public final class Consents {

  private final Deliverer deliverer;
  private final Subscriptions subscriptions;
  private final Commands<NotificationEvent> commands;
  private final Handshake handshake;
  private final SecretBox box;
  private final String callbacks;
  private final Set<String> asking = new HashSet<>();

  /**
   * @param publicAddress where endpoints find this system
   */
  Consents(
      Deliverer deliverer,
      Subscriptions subscriptions,
      Commands<NotificationEvent> commands,
      Handshake handshake,
      SecretBox box,
      URI publicAddress) {
    this.deliverer = deliverer;
    this.subscriptions = subscriptions;
    this.commands = commands;
    this.handshake = handshake;
    this.box = box;
    this.callbacks = publicAddress.toString().replaceAll("/+$", "") + "/api/v1/webhook-consents/";
  }

  /** Begins to ask, unless it is being asked. */
  synchronized void ask(Subscription subscription) {
    if (asking.add(subscription.id())) {
      deliverer.timer().now(() -> ask(subscription.id(), 1));
    }
  }

  private void ask(String id, int attempt) {
    Subscription it = subscriptions.find(id).orElse(null);
    if (it == null
        || it.status() != Status.PENDING_VALIDATION
        || !(it.delivery() instanceof Delivery.Webhook webhook)) {
      done(id);
      return;
    }
    Validation answer = handshake.ask(webhook.url(), callbacks + id + "/" + token(it));
    switch (answer.outcome()) {
      case GRANTED -> {
        confirm(id);
        done(id);
      }
      case NOT_GRANTED -> done(id);
      case FAILED -> askAgain(id, attempt);
    }
  }

  private void askAgain(String id, int attempt) {
    RetrySchedule.waitAfter(attempt, deliverer.chance(), null)
        .ifPresentOrElse(
            wait -> {
              Instant next = deliverer.timer().now().plus(wait);
              deliverer.timer().at(next, () -> ask(id, attempt + 1));
            },
            () -> done(id));
  }

  private synchronized void done(String id) {
    asking.remove(id);
  }

  /**
   * An endpoint consents by its callback.
   *
   * @param token that it was told
   * @return whether it was told this token
   */
  public boolean grant(String id, String token) {
    return subscriptions
        .find(id)
        .filter(it -> isToken(it, token))
        .map(
            it -> {
              confirm(id);
              return true;
            })
        .orElse(false);
  }

  private void confirm(String id) {
    var unused =
        commands.send(
            new DeliveryReport.ConfirmEndpoint(id, Beijing.dateOf(deliverer.timer().now())),
            CommandContext.causedBy("consents", id));
  }

  private boolean isToken(Subscription it, String token) {
    return !it.secrets().isEmpty()
        && MessageDigest.isEqual(
            token(it).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Whoever knows the secret knows it, and nobody else. */
  private String token(Subscription it) {
    WebhookSecret first = new WebhookSecret(box.open(it.secrets().getLast().sealed(), it.id()));
    return Sha256.hex("consent " + it.id() + " " + first.text());
  }
}
