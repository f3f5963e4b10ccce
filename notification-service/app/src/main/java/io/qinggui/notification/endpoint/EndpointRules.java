package io.qinggui.notification.endpoint;

import java.util.Optional;

/** Which addresses a webhook may have, as far as its text says. */
@FunctionalInterface
public interface EndpointRules {

  /**
   * Why nothing is delivered to an address.
   *
   * @return a stable problem code; empty when the address is allowed
   */
  Optional<String> refusal(String url);
}
