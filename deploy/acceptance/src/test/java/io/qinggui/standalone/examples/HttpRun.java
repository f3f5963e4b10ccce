package io.qinggui.standalone.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.testkit.description.ApiDescription;
import io.qinggui.standalone.examples.HttpExample.Header;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file, sent from its first request to its last. */
public final class HttpRun {

  private static final int UNAVAILABLE = 503;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pattern BASIC = Pattern.compile("Basic (\\S+) (\\S+)");

  private final HttpClient http;
  private final Answers answers;
  private final Supplier<ApiDescription> description;

  /**
   * @param http sends
   * @param file whose requests they are
   * @param host takes the place of the file's variable {@code host}
   * @param description of the whole interface; answers have to be as it says
   */
  public HttpRun(HttpClient http, HttpFile file, URI host, Supplier<ApiDescription> description) {
    this.http = http;
    this.description = description;
    Map<String, String> variables = new HashMap<>(file.variables());
    variables.put("host", host.toString());
    this.answers = new Answers(variables);
  }

  /** Sends a request and compares the answer with what the file expects. */
  public void send(HttpExample example) {
    HttpResponse<String> answer = answer(request(example));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(example.status());
    assertThat(contradictions(answer)).as(answer.body()).isEmpty();
    example
        .expected()
        .forEach(
            (place, value) ->
                assertThat(Answers.at(place, answer))
                    .as("%s of %s", place, answer.body())
                    .isEqualTo(answers.fill(value)));
    if (example.name() != null) {
      answers.put(example.name(), answer);
    }
  }

  private List<String> contradictions(HttpResponse<String> answer) {
    String path = answer.request().uri().getRawPath();
    return path.startsWith("/api/v1/")
        ? description
            .get()
            .contradictions(
                answer.request().method(),
                path,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body().getBytes(UTF_8))
        : List.of();
  }

  /** On a busy machine a service may ask its client to come again, which is no answer yet. */
  private HttpResponse<String> answer(HttpRequest request) {
    return await()
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .until(
            () -> http.send(request, BodyHandlers.ofString(UTF_8)),
            it -> it.statusCode() != UNAVAILABLE);
  }

  private HttpRequest request(HttpExample example) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(answers.fill(example.url())))
            .method(example.method(), BodyPublishers.ofString(answers.fill(example.body()), UTF_8));
    for (Header header : example.headers()) {
      request.header(header.name(), basic(answers.fill(header.value())));
    }
    return request.build();
  }

  /** Clients encode a name and a password that stand apart. */
  private static String basic(String value) {
    Matcher plain = BASIC.matcher(value);
    return plain.matches()
        ? "Basic "
            + Base64.getEncoder()
                .encodeToString((plain.group(1) + ":" + plain.group(2)).getBytes(UTF_8))
        : value;
  }
}
