package io.qinggui.inspection.http;

import io.qinggui.inspection.InspectionServiceApplication;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.platform.command.AxonCommands;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.reference.Uscc;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
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

  /** Has inspection hear of a license, as the license service would tell it. */
  static void noteLicense(String licenseNumber, String operatorId, String issuer) {
    CONTEXT
        .getBeanProvider(AxonCommands.class)
        .getObject()
        .send(
            new NoteLicense(licenseNumber, operatorId, issuer, LocalDate.of(2014, 5, 1)),
            CommandContext.causedBy("test", licenseNumber));
  }

  private static ConfigurableApplicationContext start() {
    try {
      return new SpringApplicationBuilder(InspectionServiceApplication.class)
          .properties("spring.config.name=inspection-service")
          .run(
              "--server.port=0",
              "--qinggui.inspection.wait-for-license=300ms",
              "--server.address=127.0.0.1",
              "--qinggui.ledger.directory=" + Files.createTempDirectory("inspection-ledger"),
              "--qinggui.projections.uri=" + EmbeddedMongo.shared().freshUri(),
              "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
