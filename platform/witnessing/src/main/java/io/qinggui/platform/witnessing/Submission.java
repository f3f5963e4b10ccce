package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.witness.AddCheckpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a request, and gives an answer that is complete, small and in time, or none. */
final class Submission {

  static final int CONFLICT = 409;

  private final URI address;
  private final HttpClient http;
  private final WitnessingSettings settings;

  Submission(URI prefix, HttpClient http, WitnessingSettings settings) {
    this.address = address(prefix);
    this.http = http;
    this.settings = settings;
  }

  HttpResponse<byte[]> send(AddCheckpoint request) throws IOException, InterruptedException {
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .timeout(settings.timeLimit())
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(request.format()))
            .build();
    // the timeout of a request ends with the headers of its answer; this one with the last byte
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.longestAnswer()));
    try {
      return answer.get(settings.timeLimit().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IOException("it did not answer within " + settings.timeLimit(), e);
    } catch (ExecutionException e) {
      throw new IOException("there is no answer: " + e.getCause(), e);
    } finally {
      answer.cancel(true);
    }
  }

  private static URI address(URI prefix) {
    String scheme = prefix.getScheme();
    if (scheme == null
        || !Set.of("http", "https").contains(scheme)
        || prefix.getHost() == null
        || prefix.getRawQuery() != null
        || prefix.getRawFragment() != null) {
      throw new IllegalArgumentException("the address of a witness is http(s)://host/prefix");
    }
    String text = prefix.toString();
    return URI.create((text.endsWith("/") ? text : text + "/") + "add-checkpoint");
  }
}
