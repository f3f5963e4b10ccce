package io.qinggui.notification.signingkey.http;

import io.qinggui.notification.signingkey.runtime.WrongInstallationKeyException;
import io.qinggui.platform.web.caller.OpenPaths;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.problem.ProblemMapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class WebhookKeysConfiguration {

  private static final Duration LATER = Duration.ofMinutes(1);

  /** Who checks a webhook has no token of ours. */
  @Bean
  OpenPaths webhookKeys() {
    return new OpenPaths(List.of(WebhookKeysController.PATH));
  }

  /** Another instance was first, with another installation key. */
  @Bean
  @Order(100)
  ProblemMapping wrongInstallationKey() {
    return exception ->
        exception instanceof WrongInstallationKeyException
            ? Optional.of(ProblemException.unavailable("installation-key-wrong", Map.of(), LATER))
            : Optional.empty();
  }
}
