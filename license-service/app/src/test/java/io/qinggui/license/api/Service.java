package io.qinggui.license.api;

import io.qinggui.license.LicenseServiceApplication;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A running license service and a client for it. */
final class Service implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final ConfigurableApplicationContext context;
  private final String base;

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
    this.base =
        "http://127.0.0.1:"
            + context.getEnvironment().getRequiredProperty("local.server.port")
            + "/api/v1";
  }

  /** The service that all tests of this JVM share; each takes operators and licenses of its own. */
  static Service shared() {
    return Shared.SERVICE;
  }

  /** A service over these files, with further properties. */
  static Service start(Path ledger, String projections, Map<String, Object> more) {
    return start(ledger, projections, InstantSource.system(), more);
  }

  /** The same by another clock. */
  static Service start(
      Path ledger, String projections, InstantSource clock, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.config.name", "license-service");
    properties.put("server.port", 0);
    properties.put("server.address", "127.0.0.1");
    properties.put("qinggui.ledger.directory", ledger.toString());
    properties.put("qinggui.projections.uri", projections);
    properties.put("qinggui.license.announcement.quiet", "100ms");
    properties.put("qinggui.license.reminder.enabled", false);
    properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens.jwkSetUri());
    properties.put("spring.main.banner-mode", "off");
    properties.putAll(more);
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(LicenseServiceApplication.class)
            .initializers(
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(InstantSource.class, () -> clock));
    String[] arguments =
        properties.entrySet().stream()
            .map(each -> "--" + each.getKey() + "=" + each.getValue())
            .toArray(String[]::new);
    return new Service(builder.run(arguments));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  Reply post(String path, String token, Object body, String... headers) {
    byte[] bytes =
        body instanceof String text
            ? text.getBytes(StandardCharsets.UTF_8)
            : JSON.writeValueAsBytes(body);
    return send(
        request(path, token, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  Reply get(String path, String token, String... headers) {
    return send(request(path, token, headers).GET());
  }

  /** The same, once the answer includes everything that is recorded. */
  Reply getOfAll(String path, String token) {
    long head = beans(Ledger.class).iterator().next().head();
    return get(path, token, "Min-Ledger-Position", "license:" + head);
  }

  /** As it stands in a path or query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private HttpRequest.Builder request(String path, String token, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", Tokens.bearer(token))
            .header("Accept-Language", "en");
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class Shared {
    static final Service SERVICE = start(directory(), EmbeddedMongo.shared().freshUri(), Map.of());

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVICE::close, "shared-service-close"));
    }

    private static Path directory() {
      try {
        return Files.createTempDirectory("license-ledger");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
