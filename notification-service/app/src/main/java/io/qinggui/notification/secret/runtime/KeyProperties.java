package io.qinggui.notification.secret.runtime;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key of the installation is. Every instance of one ledger has the same.
 *
 * @param key base64 of 32 bytes
 * @param keyFile a file that holds it
 */
@ConfigurationProperties("qinggui.notification")
record KeyProperties(@Nullable String key, @Nullable Path keyFile) {

  /** What is configured as nothing is not configured. */
  KeyProperties {
    key = key == null || key.isBlank() ? null : key.strip();
    keyFile = keyFile == null || keyFile.toString().isBlank() ? null : keyFile;
  }

  @Override
  public String toString() {
    return "KeyProperties[keyFile=" + keyFile + "]";
  }
}
