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
import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.TraceParent;
import io.qinggui.platform.trace.Tracer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** By HTTP to an endpoint, signed as Standard Webhooks has it. */
final class WebhookDoor implements Door {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Never where to: addresses of subscribers may have secrets in them. */
  private static final String SPAN = "deliver webhook";

  private final Subscription subscribed;
  private final Subscriptions subscriptions;
  private final Webhook webhook;
  private final WebhookClient client;
  private final SecretBox box;
  private final SigningKeys keys;
  private final Tracer tracer;

  WebhookDoor(
      Subscription subscribed,
      Subscriptions subscriptions,
      Webhook webhook,
      WebhookClient client,
      SecretBox box,
      SigningKeys keys,
      Tracer tracer) {
    this.subscribed = subscribed;
    this.subscriptions = subscriptions;
    this.webhook = webhook;
    this.client = client;
    this.box = box;
    this.keys = keys;
    this.tracer = tracer;
  }

  @Override
  public Answer send(FeedItem item, Instant at) {
    byte[] event = item.json();
    JsonNode attributes = JSON.readTree(event);
    try (Span span = tracer.begin(Span.Kind.CLIENT, SPAN, cause(attributes));
        CurrentTrace.Scope unused = span.enter()) {
      span.attribute("cloudevents.event_type", attributes.path("type").asString(""));
      Sent sent = sent(event, attributes.path("id").asString(""), at);
      span.attribute("http.response.status_code", sent.status());
      if (sent.kind() != Sent.Kind.DELIVERED) {
        span.failed(sent.kind().name());
      }
      return answer(sent, at);
    }
  }

  /** Whatever comes of an event belongs to the trace in which it was recorded. */
  private static @Nullable TraceParent cause(JsonNode event) {
    return TraceParent.parse(event.path(TraceParent.NAME).asString(""))
        .or(CurrentTrace::get)
        .orElse(null);
  }

  private Sent sent(byte[] event, String id, Instant at) {
    Delivery.Mode mode = Delivery.Mode.valueOf(webhook.mode().name());
    Map<String, String> headers = new HashMap<>(signed(id, at, WebhookClient.body(event, mode)));
    CurrentTrace.get().ifPresent(place -> headers.put(TraceParent.NAME, place.text()));
    return client.send(new Delivery(webhook.url(), mode, event, headers, id));
  }

  private static Answer answer(Sent sent, Instant at) {
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
