package io.qinggui.standalone.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps out of a context what is on the class path for the sake of another one: apart from each
 * other, a service has no gateway in it and the gateway no ledger.
 */
public final class AutoConfigurationFilter
    implements AutoConfigurationImportFilter, EnvironmentAware {

  /** Property with the kind of a context; contexts without it are left alone. */
  static final String KIND = "qinggui.standalone.context";

  static final String SERVICE = "service";
  static final String GATEWAY = "gateway";

  private static final String TOKENS =
      "org.springframework.boot.security.oauth2.server.authorization.";

  /** Metrics are collected without: observing each filter of a request costs. */
  private static final String OBSERVING = "org.springframework.boot.micrometer.observation.";

  private List<String> foreign = List.of();

  @Override
  public void setEnvironment(Environment environment) {
    foreign =
        switch (environment.getProperty(KIND, "")) {
          case SERVICE ->
              List.of(TOKENS, OBSERVING, "org.springframework.cloud.", "io.github.resilience4j.");
          case GATEWAY -> List.of(TOKENS, OBSERVING, "io.qinggui.platform.starter.");
          default -> List.of();
        };
  }

  @Override
  public boolean[] match(
      @Nullable String[] classNames, AutoConfigurationMetadata autoConfigurationMetadata) {
    boolean[] wanted = new boolean[classNames.length];
    for (int i = 0; i < classNames.length; i++) {
      wanted[i] = !isForeign(classNames[i]);
    }
    return wanted;
  }

  private boolean isForeign(@Nullable String className) {
    return className != null && foreign.stream().anyMatch(className::startsWith);
  }
}
