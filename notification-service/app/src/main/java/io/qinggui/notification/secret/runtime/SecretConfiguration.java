package io.qinggui.notification.secret.runtime;

import io.qinggui.notification.language.SigningKeyCommand;
import io.qinggui.notification.secret.SecretBox;
import io.qinggui.platform.ledger.Ledger;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class SecretConfiguration {

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  /** The signing key is sealed before anything else is. */
  @Bean
  SecretBox secretBox(
      KeyProperties properties,
      Ledger ledger,
      SecureRandom random,
      @Value("${qinggui.ledger.store:sqlite}") String store,
      @Value("${qinggui.ledger.directory:}") String directory) {
    boolean hasDirectory = store.equalsIgnoreCase("sqlite") && !directory.isBlank();
    return new SecretBox(
        InstallationKey.find(
            properties,
            hasDirectory ? Path.of(directory) : null,
            ledger.lastSequence(SigningKeyCommand.STREAM) < 0,
            random));
  }
}
