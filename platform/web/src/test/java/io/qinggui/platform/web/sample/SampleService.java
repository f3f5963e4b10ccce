package io.qinggui.platform.web.sample;

import io.qinggui.platform.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service, started once for all tests, and a client that speaks to it over HTTP. */
public final class SampleService {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ConfigurableApplicationContext CONTEXT = start();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private SampleService() {}

  /** An answer. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public boolean isProblem() {
      return header("Content-Type").equals("application/problem+json")
          && json().path("code").isString()
          && json().path("type").stringValue().equals("/problems/" + code())
          && json().path("status").intValue() == status()
          && !json().path("title").stringValue().isBlank()
          && !json().path("detail").stringValue().isBlank();
    }

    public String code() {
      return json().path("code").asString("");
    }

    public String pointer() {
      return json().path("errors").path(0).path("pointer").asString("");
    }

    /** For example {@code 422 wrong-type /size}. */
    public String problem() {
      return (status() + " " + code() + " " + pointer()).strip();
    }
  }

  public static int port() {
    return Integer.parseInt(CONTEXT.getEnvironment().getRequiredProperty("local.server.port"));
  }

  public static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .header("Authorization", Tokens.bearer(MIIT));
  }

  private static final String MIIT = Tokens.miit();

  public static Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Answer get(String path, String... headers) {
    return send(with(request(path), headers));
  }

  public static Answer post(String path, String body, String... headers) {
    return send(postRequest(path, body, headers));
  }

  public static HttpRequest.Builder postRequest(String path, String body, String... headers) {
    return with(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** An operator id that no test had before. */
  public static String newOperator() {
    return "OP-%016X".formatted(NEXT.incrementAndGet());
  }

  /** A body that opens a depot. */
  public static String depot(String operatorId) {
    return """
    {"operatorId": "%s", "name": "一号", "province": "33", "since": "2017-03-31", "size": 3}\
    """
        .formatted(operatorId);
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(SampleApplication.class)
        .properties(
            "server.port=0",
            "server.address=127.0.0.1",
            "qinggui.ledger.name=sample",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri())
        .run();
  }
}
