package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.feed.runtime.FeedItem;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.secret.WebhookSecret;
import io.qinggui.notification.secret.WebhookSignature;
import io.qinggui.notification.signingkey.runtime.SigningKeys;
import io.qinggui.notification.subscription.Delivery.Webhook;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.notification.webhook.Delivery;
import io.qinggui.notification.webhook.Sent;
import io.qinggui.notification.webhook.runtime.WebhookClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import tools.jackson.databind.json.JsonMapper;

/** By HTTP to an endpoint, signed as Standard Webhooks has it. */
final class WebhookDoor implements Door {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Subscription subscribed;
  private final Subscriptions subscriptions;
  private final Webhook webhook;
  private final WebhookClient client;
  private final SecretBox box;
  private final SigningKeys keys;

  WebhookDoor(
      Subscription subscribed,
      Subscriptions subscriptions,
      Webhook webhook,
      WebhookClient client,
      SecretBox box,
      SigningKeys keys) {
    this.subscribed = subscribed;
    this.subscriptions = subscriptions;
    this.webhook = webhook;
    this.client = client;
    this.box = box;
    this.keys = keys;
  }

  @Override
  public Answer send(FeedItem item, Instant at) {
    byte[] event = item.json();
    String id = JSON.readTree(event).path("id").asString("");
    Delivery.Mode mode = Delivery.Mode.valueOf(webhook.mode().name());
    byte[] body = WebhookClient.body(event, mode);
    Sent sent = client.send(new Delivery(webhook.url(), mode, event, signed(id, at, body), id));
    if (sent.isOurs()) {
      // the endpoint was not even asked: it is no attempt
      throw new RejectedExecutionException(sent.failure());
    }
    return new Answer(
        new Attempt(at, sent.status(), sent.millis(), sent.excerpt(), sent.failure()),
        kind(sent),
        sent.retryAfter());
  }

  /**
   * The signature is over the body as it is sent: in binary mode that is the data alone. Secrets
   * are those of now: they may have been rotated.
   */
  private Map<String, String> signed(String id, Instant at, byte[] body) {
    Subscription subscription = subscriptions.find(subscribed.id()).orElse(subscribed);
    List<WebhookSecret> secrets =
        subscription.signingAt(at).stream()
            .map(it -> new WebhookSecret(box.open(it, subscription.id())))
            .toList();
    return Map.of(
        "webhook-id", id,
        "webhook-timestamp", String.valueOf(at.getEpochSecond()),
        "webhook-signature", WebhookSignature.header(id, at, body, secrets, keys.current()));
  }

  private static Answer.Kind kind(Sent sent) {
    return switch (sent.kind()) {
      case DELIVERED -> Answer.Kind.TAKEN;
      case GONE -> Answer.Kind.GONE;
      case REFUSED, UNREACHABLE, FORBIDDEN_ADDRESS, TIMEOUT -> Answer.Kind.FAILED;
    };
  }
}
