package io.qinggui.notification.webhook.runtime;

import io.qinggui.notification.webhook.Failure;
import io.qinggui.notification.webhook.Sent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** One request on its way. Another thread may break it off, and ask how far it came. */
final class Attempt implements Callable<Answer> {

  private final long begun = System.nanoTime();
  private final CloseableHttpClient http;
  private final HttpHost host;
  private final HttpUriRequestBase request;
  private final WebhookProperties limits;
  private final InstantSource clock;
  private final AnswerBody body;
  private volatile int status;

  Attempt(
      CloseableHttpClient http,
      HttpHost host,
      HttpUriRequestBase request,
      WebhookProperties limits,
      InstantSource clock) {
    this.http = http;
    this.host = host;
    this.request = request;
    this.limits = limits;
    this.clock = clock;
    this.body = new AnswerBody(limits.answerAtMost().toBytes(), (int) limits.excerpt().toBytes());
  }

  @Override
  public Answer call() {
    Answer answer = null;
    try (ClassicHttpResponse response = http.executeOpen(host, request, null)) {
      status = response.getCode();
      readBody(response.getEntity());
      answer = answered(Answer.headers(response));
    } catch (IOException | RuntimeException e) {
      // closing what was broken off fails, which says nothing about the endpoint
      return answer == null
          ? new Answer(sent(Failures.kind(e), null, Failures.code(e)), Map.of())
          : answer;
    }
    return answer;
  }

  /** Closes the connection at once, whatever it is used for now. */
  void breakOff() {
    request.cancel();
  }

  /** What there is to say when it took too long. */
  Answer late() {
    return new Answer(sent(Sent.Kind.TIMEOUT, null, Failure.ANSWER_TIMEOUT.code()), Map.of());
  }

  private void readBody(@Nullable HttpEntity entity) throws IOException {
    if (entity != null && !body.read(entity.getContent())) {
      // closing the response would read the rest of it first
      breakOff();
    }
  }

  private Answer answered(Map<String, String> headers) {
    Answer bare = new Answer(sent(Sent.kindOf(status), null, null), headers);
    if (status != 429 && status != 503) {
      return bare;
    }
    Instant now = clock.instant();
    return bare.header("Retry-After")
        .flatMap(it -> RetryAfter.read(it, now, limits.retryAfterAtMost()))
        .map(it -> new Answer(sent(Sent.kindOf(status), it, null), headers))
        .orElse(bare);
  }

  private Sent sent(Sent.Kind kind, @Nullable Duration retryAfter, @Nullable String failure) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    return new Sent(kind, status, millis, body.excerpt(), retryAfter, failure);
  }
}
