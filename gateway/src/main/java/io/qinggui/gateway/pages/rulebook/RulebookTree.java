package io.qinggui.gateway.pages.rulebook;

import io.qinggui.gateway.pages.TreeEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the rulebook stands in the tree. */
@Configuration(proxyBeanMethods = false)
class RulebookTree {

  private static final int PLACE = 800;

  @Bean
  @Order(PLACE)
  TreeEntry rulebookEntry() {
    return TreeEntry.forVisitors("/rulebook", "rulebook.title", caller -> true);
  }
}
