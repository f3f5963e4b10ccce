package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.webhook.Sent;
import io.qinggui.notification.webhook.Validation;
import io.qinggui.notification.webhook.Validation.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks an endpoint whether it wants deliveries from here (CloudEvents, HTTP webhooks, abuse
 * protection): nobody can subscribe somebody else.
 */
public final class Handshake {

  private static final Pattern RATE = Pattern.compile("[1-9][0-9]{0,8}");

  private final GuardedHttp http;
  private final String origin;
  private final int ratePerMinute;

  Handshake(GuardedHttp http, String origin, int ratePerMinute) {
    this.http = http;
    this.origin = origin;
    this.ratePerMinute = ratePerMinute;
  }

  /**
   * Asks.
   *
   * @param callback where the endpoint may consent later; {@code null} when it cannot
   * @throws java.util.concurrent.CancellationException when the calling thread is interrupted
   */
  public Validation ask(String url, @Nullable String callback) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("WebHook-Request-Origin", origin);
    headers.put("WebHook-Request-Rate", Integer.toString(ratePerMinute));
    if (callback != null) {
      headers.put("WebHook-Request-Callback", callback);
    }
    return read(http.exchange(new Call("OPTIONS", url, headers, Call.NOTHING)));
  }

  private Validation read(Answer answer) {
    if (answer.sent().status() == 0 || answer.sent().failure() != null) {
      return new Validation(Outcome.FAILED, null, answer.sent());
    }
    boolean granted =
        answer.sent().kind() == Sent.Kind.DELIVERED
            && answer.header("WebHook-Allowed-Origin").filter(this::isFromHere).isPresent();
    return granted
        ? new Validation(Outcome.GRANTED, rate(answer), answer.sent())
        : new Validation(Outcome.NOT_GRANTED, null, answer.sent());
  }

  private boolean isFromHere(String allowed) {
    return allowed.equals("*") || allowed.equalsIgnoreCase(origin);
  }

  private static @Nullable Integer rate(Answer answer) {
    return answer
        .header("WebHook-Allowed-Rate")
        .filter(it -> RATE.matcher(it).matches())
        .map(Integer::valueOf)
        .orElse(null);
  }
}
