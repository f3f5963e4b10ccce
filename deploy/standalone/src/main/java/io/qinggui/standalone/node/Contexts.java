package io.qinggui.standalone.node;

import io.qinggui.standalone.service.ServiceApp;
import io.qinggui.standalone.token.TokenService;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Spring contexts that share nothing but the class path. */
final class Contexts {

  /** What holds unless the environment says otherwise. */
  private static final Map<String, Object> DEFAULTS =
      // who tries webhooks out has an endpoint on this machine
      Map.of("qinggui.webhooks.loopback-http", "true");

  private final Ports ports;
  private final DataDirectory data;
  private final Clock clock;
  private final String kafka;
  private final @Nullable Path witnesses;

  /**
   * @param witnesses policy file of the logs, if anybody vouches for them
   */
  Contexts(Ports ports, DataDirectory data, Clock clock, String kafka, @Nullable Path witnesses) {
    this.ports = ports;
    this.data = data;
    this.clock = clock;
    this.kafka = kafka;
    this.witnesses = witnesses;
  }

  ConfigurableApplicationContext tokenService() {
    Map<String, String> properties = common(ports.token());
    properties.put("spring.config.name", "token-service");
    properties.put("qinggui.token.key", data.tokenKey().toString());
    properties.put("qinggui.token.issuer", frontDoor());
    return start(TokenService.class, properties);
  }

  ConfigurableApplicationContext service(ServiceApp app) {
    Map<String, String> properties = common(ports.service(app));
    properties.put("spring.config.name", app.configName());
    properties.put(AutoConfigurationFilter.KIND, AutoConfigurationFilter.SERVICE);
    properties.put("qinggui.ledger.store", "sqlite");
    properties.put("qinggui.ledger.directory", data.ledger(app.ledger()).toString());
    properties.put(
        "qinggui.projections.uri",
        "mongodb://127.0.0.1:" + ports.mongo() + "/qinggui-" + app.ledger());
    properties.put("qinggui.kafka.bootstrap-servers", kafka);
    // one instance of each service, so that a restart takes over from itself at once
    properties.put("qinggui.kafka.instance", "standalone");
    properties.put("qinggui.public-address", frontDoor());
    properties.put(
        "qinggui.ledger.sealing-keys", RandomKey.file(data.sealingKey(app.ledger())).toString());
    // not by the port, which may be another one tomorrow
    properties.put("qinggui.log.origin", "localhost/ledgers/" + app.ledger());
    properties.put("qinggui.log.key", RandomKey.file(data.logKey(app.ledger())).toString());
    if (witnesses != null) {
      properties.put("qinggui.log.policy", witnesses.toString());
    }
    return start(MainClass.named(app.mainClass()), properties);
  }

  ConfigurableApplicationContext gateway() {
    Map<String, String> properties = common(ports.gateway());
    properties.put("spring.config.name", "gateway");
    properties.put(AutoConfigurationFilter.KIND, AutoConfigurationFilter.GATEWAY);
    ports
        .serviceAddresses()
        .forEach(
            (app, uri) ->
                properties.put("qinggui.gateway.services." + app.ledger(), uri.toString()));
    properties.put("qinggui.gateway.routes.token", "http://127.0.0.1:" + ports.token());
    properties.put("qinggui.pages.login.issuer", frontDoor());
    properties.put("qinggui.pages.session.key", RandomKey.in(data.sessionKey()));
    return start(MainClass.named("io.qinggui.gateway.GatewayApplication"), properties);
  }

  private Map<String, String> common(int port) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", String.valueOf(port));
    properties.put("server.shutdown", "immediate");
    properties.put("spring.threads.virtual.enabled", "true");
    properties.put("spring.jmx.enabled", "false");
    properties.put(
        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
        "http://127.0.0.1:" + ports.token() + "/oauth2/jwks");
    properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", frontDoor());
    return properties;
  }

  /** As clients know this process: the issuer in tokens, the beginning of links. */
  private String frontDoor() {
    return "http://localhost:" + ports.gateway();
  }

  private ConfigurableApplicationContext start(Class<?> main, Map<String, String> properties) {
    SpringApplication application = new SpringApplication(main);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(DEFAULTS);
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("standaloneClock", clock));
    return application.run(
        properties.entrySet().stream()
            .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
            .toArray(String[]::new));
  }
}
