package io.qinggui.notification;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.publication.NotificationPublication;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.starter.EventLanguage;
import io.qinggui.platform.web.history.Confidential;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The service as a whole: its language, what it publishes, and what of it is confidential. Each
 * feature wires itself, and the platform makes a service of it.
 */
@Configuration(proxyBeanMethods = false)
class NotificationServiceConfiguration {

  @Bean
  EventLanguage<NotificationEvent> language() {
    return EventLanguage.of(NotificationEvent.class);
  }

  @Bean
  Publication publication(EventCatalog<NotificationEvent> catalog) {
    return new NotificationPublication(catalog);
  }

  /**
   * Names and addresses of subscribers, and what is sealed for them, are for nobody else; what
   * carriers remark is for officers.
   */
  @Bean
  Confidential confidential() {
    return new Confidential(
        Map.of(
            "io.qinggui.notification.subscribed", List.of("name", "channel", "secret"),
            "io.qinggui.notification.secret-rotated", List.of("secret"),
            "io.qinggui.notification.signing-key-created", List.of("privateKey"),
            "io.qinggui.notification.order-acknowledged", List.of("remark")));
  }
}
