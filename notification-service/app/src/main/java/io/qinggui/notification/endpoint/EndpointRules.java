package io.qinggui.notification.endpoint;

import java.util.Optional;

/** Says which URLs can be a subscriber's endpoint, by what they look like; nothing is called. */
@FunctionalInterface
public interface EndpointRules {

  /** Allows no endpoint at all. */
  EndpointRules NONE = url -> Optional.of("endpoint-not-allowed");

  /**
   * Why a URL cannot be an endpoint.
   *
   * @return a stable problem code; empty when it can
   */
  Optional<String> refusal(String url);
}
