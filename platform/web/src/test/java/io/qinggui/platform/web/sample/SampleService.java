package io.qinggui.platform.web.sample;

import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.Tokens;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service, started once for all tests, and the ministry as its client. */
public final class SampleService {

  public static final Api API = Api.of(start());

  private static final String MIIT = Tokens.miit();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private SampleService() {}

  public static Answer get(String path, String... headers) {
    return API.get(MIIT, path, headers);
  }

  public static Answer post(String path, String body, String... headers) {
    return API.post(MIIT, path, body, headers);
  }

  /** Bytes in place of JSON. */
  public static Answer post(String path, byte[] body) {
    return post(path, BodyPublishers.ofByteArray(body));
  }

  public static Answer post(String path, BodyPublisher body) {
    return API.post(MIIT, path, body);
  }

  public static Answer delete(String path) {
    return API.send(MIIT, "DELETE", path, BodyPublishers.noBody());
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
