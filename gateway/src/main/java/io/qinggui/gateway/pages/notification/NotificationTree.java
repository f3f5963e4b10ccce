package io.qinggui.gateway.pages.notification;

import io.qinggui.gateway.pages.TreeEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where notification stands in the tree. */
@Configuration(proxyBeanMethods = false)
class NotificationTree {

  private static final int PLACE = 850;

  @Bean
  @Order(PLACE)
  TreeEntry notificationEntry() {
    return TreeEntry.forVisitors("/notification", "notification.title", Readers::readsOrders);
  }
}
