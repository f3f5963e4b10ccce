package io.qinggui.notification;

import io.qinggui.notification.endpoint.EndpointRules;
import io.qinggui.notification.feed.FeedHead;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A feed of a certain length, and rules that know only who must not be called. */
class OutsideStubs {

  /** Last position of the feed. */
  static final long HEAD = 100;

  @Bean
  @Primary
  FeedHead feedOfACertainLength() {
    return () -> HEAD;
  }

  @Bean
  @Primary
  EndpointRules onlyHttps() {
    return url ->
        url.startsWith("https://") ? Optional.empty() : Optional.of("endpoint-not-allowed");
  }
}
