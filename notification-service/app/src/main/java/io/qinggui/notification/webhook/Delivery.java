package io.qinggui.notification.webhook;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * An event for an endpoint.
 *
 * @param url of the endpoint, as the subscriber wrote it
 * @param mode how the event is put into the request
 * @param event the CloudEvent as JSON in UTF-8, with all its extensions; not copied, and not to be
 *     changed
 * @param headers to be sent besides, for example {@code webhook-signature} and {@code traceparent};
 *     what the mode itself sends is not among them
 * @param eventId id of the event
 */
public record Delivery(
    String url, Mode mode, byte[] event, Map<String, String> headers, String eventId) {

  private static final Pattern NAME = Pattern.compile("webhook-[a-z0-9-]+|traceparent");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]*");

  /** How an event is put into a request (CloudEvents, HTTP binding). */
  public enum Mode {
    /** The event is the body. */
    STRUCTURED,
    /** The event's data is the body, its attributes are headers. */
    BINARY
  }

  /**
   * Copies the headers.
   *
   * @throws IllegalArgumentException when one is another header, or not printable ASCII
   */
  public Delivery {
    headers = Map.copyOf(headers);
    headers.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a header of a delivery: " + name);
          }
        });
  }
}
