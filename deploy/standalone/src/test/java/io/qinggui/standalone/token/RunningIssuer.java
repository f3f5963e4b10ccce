package io.qinggui.standalone.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The issuer alone, on a port that is not its front door's, for the tests of a class. */
final class RunningIssuer implements BeforeAllCallback, AfterAllCallback {

  static final String FRONT_DOOR = "http://localhost:8080";

  private @Nullable ConfigurableApplicationContext context;
  private @Nullable Path directory;

  @Override
  public void beforeAll(ExtensionContext test) throws IOException {
    directory = Files.createTempDirectory("issuer");
    SpringApplication application = new SpringApplication(TokenService.class);
    application.setBannerMode(Banner.Mode.OFF);
    application.setRegisterShutdownHook(false);
    context =
        application.run(
            "--spring.config.name=token-service",
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.jmx.enabled=false",
            "--qinggui.token.key=" + directory.resolve("key.json"),
            "--qinggui.token.issuer=" + FRONT_DOOR);
  }

  @Override
  public void afterAll(ExtensionContext test) throws IOException {
    Objects.requireNonNull(context).close();
    FileSystemUtils.deleteRecursively(directory);
  }

  String address() {
    return "http://127.0.0.1:" + port();
  }

  String port() {
    return Objects.requireNonNull(context)
        .getEnvironment()
        .getRequiredProperty("local.server.port");
  }
}
