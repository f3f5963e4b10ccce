package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.email.runtime.EmailSender;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.signingkey.runtime.SigningKeys;
import io.qinggui.notification.subscription.Delivery;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.notification.webhook.runtime.WebhookClient;
import io.qinggui.platform.trace.Tracer;

/** The ways out to subscribers. */
final class Doors {

  private final Subscriptions subscriptions;
  private final WebhookClient client;
  private final EmailSender mail;
  private final SecretBox box;
  private final SigningKeys keys;
  private final Feed feed;
  private final Tracer tracer;

  Doors(
      Subscriptions subscriptions,
      WebhookClient client,
      EmailSender mail,
      SecretBox box,
      SigningKeys keys,
      Feed feed,
      Tracer tracer) {
    this.subscriptions = subscriptions;
    this.client = client;
    this.mail = mail;
    this.box = box;
    this.keys = keys;
    this.feed = feed;
    this.tracer = tracer;
  }

  /** For one event at a time. */
  Door of(Subscription subscription) {
    return switch (subscription.delivery()) {
      case Delivery.Webhook it ->
          new WebhookDoor(subscription, subscriptions, it, client, box, keys, tracer);
      case Delivery.Email it -> new EmailDoor(it, mail, feed);
    };
  }

  /** For what came in a day. */
  DigestDoor daily(Delivery.Email reader) {
    return new EmailDoor(reader, mail, feed);
  }
}
