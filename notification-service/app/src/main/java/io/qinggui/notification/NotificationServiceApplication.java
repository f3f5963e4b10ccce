package io.qinggui.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The notification service on its own. Configured by {@code notification-service.yaml}. */
@SpringBootApplication
public class NotificationServiceApplication {

  /** Starts the service. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(NotificationServiceApplication.class)
        .properties("spring.config.name=notification-service")
        .run(args);
  }
}
