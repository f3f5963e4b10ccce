package io.qinggui.gateway.session;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sessions are kept.
 *
 * @param key of all gateways that share sessions: 32 bytes in Base64. Empty: a key of this process
 *     alone, with which sessions end
 * @param secure whether the cookies are for HTTPS only, whatever the request came by: a gateway
 *     behind something that ends TLS cannot tell
 */
@ConfigurationProperties("qinggui.pages.session")
public record SessionProperties(
    @DefaultValue("") String key, @DefaultValue("false") boolean secure) {

  /** The key is a secret. */
  @Override
  public String toString() {
    return "SessionProperties[secure=" + secure + "]";
  }
}
