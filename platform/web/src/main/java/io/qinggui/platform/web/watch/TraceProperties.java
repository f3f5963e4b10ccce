package io.qinggui.platform.web.watch;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who takes the spans.
 *
 * @param endpoint that takes traces by OTLP over HTTP, with its path; empty: nobody does
 * @param sampled of traces that begin here, the share that is recorded, from 0 to 1; of others
 *     whoever began them has decided
 */
@ConfigurationProperties("qinggui.traces.otlp")
record TraceProperties(@DefaultValue("") String endpoint, @DefaultValue("1") double sampled) {

  TraceProperties {
    endpoint = endpoint.strip();
    if (!endpoint.isEmpty() && !isAddress(endpoint)) {
      throw new IllegalArgumentException(
          "qinggui.traces.otlp.endpoint must be an address such as"
              + " http://collector:4318/v1/traces");
    }
    if (!(sampled >= 0 && sampled <= 1)) {
      throw new IllegalArgumentException("qinggui.traces.otlp.sampled must be from 0 to 1");
    }
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
