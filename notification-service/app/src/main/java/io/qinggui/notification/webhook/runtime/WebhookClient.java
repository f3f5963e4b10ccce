package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.webhook.Delivery;
import io.qinggui.notification.webhook.Sent;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Delivers events to webhooks: one attempt at a time, without repeating it. Made for thousands of
 * virtual threads.
 */
public final class WebhookClient {

  private static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";
  private static final String CONTENT_TYPE = "Content-Type";

  private final GuardedHttp http;

  WebhookClient(GuardedHttp http) {
    this.http = http;
  }

  /**
   * Attempts a delivery. Whatever the endpoint does is in the answer, and comes in bounded time.
   *
   * @throws java.util.concurrent.CancellationException when the calling thread is interrupted: it
   *     is not known then whether the endpoint has got the event
   */
  public Sent send(Delivery delivery) {
    return http.exchange(call(delivery)).sent();
  }

  /**
   * The body that an event is sent with, over which it is signed.
   *
   * @param event the CloudEvent as JSON in UTF-8
   */
  public static byte[] body(byte[] event, Delivery.Mode mode) {
    return switch (mode) {
      case STRUCTURED -> event;
      case BINARY -> BinaryEvent.of(event).data();
    };
  }

  private static Call call(Delivery delivery) {
    Map<String, String> headers = new LinkedHashMap<>(delivery.headers());
    return switch (delivery.mode()) {
      case STRUCTURED -> {
        headers.put(CONTENT_TYPE, STRUCTURED);
        yield post(delivery, headers, delivery.event());
      }
      case BINARY -> {
        BinaryEvent event = BinaryEvent.of(delivery.event());
        headers.putAll(event.headers());
        headers.put(CONTENT_TYPE, event.contentType());
        yield post(delivery, headers, event.data());
      }
    };
  }

  private static Call post(Delivery delivery, Map<String, String> headers, byte[] body) {
    return new Call("POST", delivery.url(), headers, body);
  }
}
