package io.qinggui.platform.web.watch;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may see the metrics.
 *
 * @param secret whoever brings it as a bearer token sees them; empty: only this machine does
 */
@ConfigurationProperties("qinggui.metrics")
record WatchProperties(@DefaultValue("") String secret) {

  private static final int SHORTEST = 16;

  WatchProperties {
    secret = secret.strip();
    if (!secret.isEmpty() && secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "qinggui.metrics.secret must have at least " + SHORTEST + " characters");
    }
  }
}
