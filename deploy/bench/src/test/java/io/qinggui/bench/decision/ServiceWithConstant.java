package io.qinggui.bench.decision;

import io.qinggui.license.LicenseServiceApplication;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.platform.testkit.Tokens;
import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The license service as standalone starts it, with one endpoint more. Kafka is away. */
final class ServiceWithConstant implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final Api api;

  private ServiceWithConstant(ConfigurableApplicationContext context) {
    this.context = context;
    this.api = Api.of(context);
  }

  /** Starts it on a free port with licenses of this many operators. */
  static ServiceWithConstant start(Path ledger, int operators) {
    SpringApplication application =
        new SpringApplication(LicenseServiceApplication.class, ConstantController.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    ConfigurableApplicationContext context =
        application.run(
            "--spring.config.name=license-service",
            "--qinggui.standalone.context=service",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.threads.virtual.enabled=true",
            "--spring.jmx.enabled=false",
            "--qinggui.ledger.store=sqlite",
            "--qinggui.ledger.directory=" + ledger,
            "--qinggui.projections.uri=" + EmbeddedMongo.shared().freshUri(),
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + Tokens.jwkSetUri());
    ServiceWithConstant service = new ServiceWithConstant(context);
    service.fill(operators);
    return service;
  }

  private void fill(int operators) {
    for (MarketOperator each : MarketOperator.first(operators)) {
      Request license = each.requests().license(each.province(), each.grantedOn(), each.province());
      Answer answer = api.post(Tokens.miit(), "/api/v1" + license.path(), license.json());
      if (answer.status() != 201) {
        throw new IllegalStateException(answer.toString());
      }
    }
    String sample = decide(question(0)).body();
    context.getBean(ConstantController.class).answer(sample.getBytes(StandardCharsets.UTF_8));
  }

  /** May this operator take customers for its data center in 2018? */
  static String question(int number) {
    return MarketOperator.of(number)
        .requests()
        .question("ACCEPT_CUSTOMER", "IDC", ", 'validAt': '2018-02-01T00:00:00+08:00'")
        .json();
  }

  Answer decide(String question) {
    return api.post(Tokens.auditor(), "/api/v1/decisions", question);
  }

  Answer constant(String question) {
    return api.post(Tokens.auditor(), "/api/v1/constant", question);
  }

  int port() {
    return api.port();
  }

  @Override
  public void close() {
    context.close();
  }

  /** As a process of its own: a folder and a number of operators; prints its port and a token. */
  public static void main(String[] args) throws InterruptedException {
    try (ServiceWithConstant service = start(Path.of(args[0]), Integer.parseInt(args[1]))) {
      System.out.println("ready " + service.port() + " " + Tokens.auditor());
      Thread.currentThread().join();
    }
  }
}
