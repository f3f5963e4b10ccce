package io.qinggui.gateway.pages.supervision;

import io.qinggui.gateway.pages.TreeEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where supervision stands in the tree. */
@Configuration(proxyBeanMethods = false)
class SupervisionTree {

  @Bean
  @Order(700)
  TreeEntry supervisionEntry() {
    return TreeEntry.forVisitors("/supervision", "supervision.title", caller -> true);
  }
}
