package io.qinggui.notification.heartbeat.runtime;

import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.heartbeat.HeartbeatDecider;
import io.qinggui.notification.language.Beat;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.DeciderBinding;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeartbeatConfiguration {

  @Bean
  DeciderBinding<?, ?, ?> heartbeat() {
    return new DeciderBinding<>(Beat.class, new HeartbeatDecider(), "heartbeat");
  }

  @Bean
  Heart heart(
      Commands<NotificationEvent> commands,
      Feed feed,
      InstantSource clock,
      @Value("${qinggui.feed.heartbeat:10m}") Duration interval) {
    return new Heart(commands, feed, clock, interval);
  }
}
