package io.qinggui.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway in front of four stubs, started once for all tests. */
final class RunningGateway {

  static final StubService OPERATOR = new StubService("operator");
  static final StubService LICENSE = new StubService("license");
  static final StubService INSPECTION = new StubService("inspection");
  static final StubService TOKEN = new StubService("token");

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ConfigurableApplicationContext CONTEXT = start();

  private RunningGateway() {}

  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** For example {@code 503 service-unavailable license}. */
    String problem() {
      boolean isProblem = header("Content-Type").equals("application/problem+json");
      String code = isProblem ? json().path("code").asString("") : "no-problem-document";
      String service = isProblem ? json().path("service").asString("") : "";
      return (status() + " " + code + " " + service).strip();
    }
  }

  static String address() {
    return address(CONTEXT);
  }

  static String address(ConfigurableApplicationContext gateway) {
    return "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
  }

  static void reset() {
    OPERATOR.reset();
    LICENSE.reset();
    INSPECTION.reset();
    TOKEN.reset();
  }

  static Answer get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)), headers);
  }

  static Answer post(String path, String body, String... headers) {
    return send(
        HttpRequest.newBuilder(URI.create(address() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  static Answer send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Another gateway in front of the same stubs, to be closed by who starts it. */
  static ConfigurableApplicationContext start(String... properties) {
    List<String> all =
        List.of(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--qinggui.gateway.services.operator=" + OPERATOR.address(),
            "--qinggui.gateway.services.license=" + LICENSE.address(),
            "--qinggui.gateway.services.inspection=" + INSPECTION.address(),
            "--qinggui.gateway.routes.token=" + TOKEN.address());
    return new SpringApplicationBuilder(GatewayApplication.class)
        .properties("spring.config.name=gateway")
        .run(Stream.concat(all.stream(), Stream.of(properties)).toArray(String[]::new));
  }
}
