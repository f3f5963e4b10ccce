package io.qinggui.operator.http;

import io.qinggui.operator.OperatorServiceApplication;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Uscc;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service, started once for all API tests: real HTTP, SQLite, MongoDB's protocol. */
final class RunningService {

  static final ConfigurableApplicationContext CONTEXT = start();
  static final Api API =
      new Api(CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
  static final Ledger LEDGER = CONTEXT.getBean(Ledger.class);
  private static final AtomicInteger NEXT = new AtomicInteger();

  private RunningService() {}

  /** A valid code that no other test has. */
  static String newUscc() {
    String body = "91330106MA%07d".formatted(NEXT.incrementAndGet());
    return body + Uscc.checkDigit(body);
  }

  /** Registers an operator of the province and answers its id. */
  static String newOperator(String kind, String province) {
    String uscc = newUscc();
    Api.Answer answer =
        API.post(
            Tokens.miit(),
            "/api/v1/operators",
            Api.json(
                "{'uscc':'%s','name':'企业%s','kind':'%s','province':'%s'}",
                uscc, uscc, kind, province));
    if (answer.status() != 201) {
      throw new AssertionError(answer);
    }
    return uscc;
  }

  private static ConfigurableApplicationContext start() {
    try {
      return new SpringApplicationBuilder(OperatorServiceApplication.class)
          .properties("spring.config.name=operator-service")
          .run(
              "--server.port=0",
              "--server.address=127.0.0.1",
              "--qinggui.ledger.directory=" + Files.createTempDirectory("operator-ledger"),
              "--qinggui.projections.uri=" + EmbeddedMongo.shared().freshUri(),
              "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
