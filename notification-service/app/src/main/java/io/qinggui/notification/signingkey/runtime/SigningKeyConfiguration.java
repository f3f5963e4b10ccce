package io.qinggui.notification.signingkey.runtime;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.SigningKeyCommand;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.notification.signingkey.SigningKeyDecider;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.web.write.Today;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SigningKeyConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> signingKey() {
    return new DeciderBinding<>(
        SigningKeyCommand.class, new SigningKeyDecider(), SigningKeyCommand.STREAM);
  }

  @Bean
  SigningKeys signingKeys(
      Ledger ledger,
      EventCatalog<NotificationEvent> catalog,
      Commands<NotificationEvent> commands,
      SecretBox box,
      SecureRandom random,
      Today today) {
    return new SigningKeys(ledger, catalog, commands, box, random, today);
  }
}
