package io.qinggui.gateway;

import static org.awaitility.Awaitility.await;

import io.qinggui.gateway.reading.Beside;
import io.qinggui.gateway.session.TestVisitors;
import io.qinggui.platform.testkit.Answer;
import io.qinggui.platform.testkit.Api;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The gateway in front of five stubs, started once for all tests. */
final class RunningGateway {

  static final StubService OPERATOR = new StubService("operator");
  static final StubService LICENSE = new StubService("license");
  static final StubService INSPECTION = new StubService("inspection");
  static final StubService NOTIFICATION = new StubService("notification");
  static final StubService TOKEN = new StubService("token");

  static final Api API = Api.of(start());

  private RunningGateway() {}

  /** Everything as at the beginning; what a page of before still asks has come in by then. */
  static void reset() {
    await().until(() -> Beside.outstanding() == 0);
    OPERATOR.reset();
    LICENSE.reset();
    INSPECTION.reset();
    NOTIFICATION.reset();
    TOKEN.reset();
  }

  static Answer get(String path, String... headers) {
    return API.get("", path, headers);
  }

  static Answer post(String path, String body, String... headers) {
    return API.post("", path, body, headers);
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
            "--qinggui.gateway.services.notification=" + NOTIFICATION.address(),
            "--qinggui.gateway.routes.token=" + TOKEN.address(),
            "--qinggui.pages.login.issuer=" + TOKEN.address(),
            "--qinggui.pages.session.key=" + TestVisitors.KEY);
    return new SpringApplicationBuilder(GatewayApplication.class)
        .properties(
            "spring.config.name=gateway",
            // the tests ask more without a token than anybody should
            "qinggui.gateway.open-access.per-client=100000",
            "qinggui.gateway.open-access.in-all=100000")
        .run(
            Stream.concat(
                    all.stream().filter(it -> isNotAmong(properties, it)), Stream.of(properties))
                .toArray(String[]::new));
  }

  /** Given twice, a property would be a list. */
  private static boolean isNotAmong(String[] properties, String argument) {
    String name = argument.substring(0, argument.indexOf('=') + 1);
    return Stream.of(properties).noneMatch(it -> it.startsWith(name));
  }
}
