package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.TreeEntry;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where leases stand in the tree: for those who see any. */
@Configuration(proxyBeanMethods = false)
class LeaseTree {

  private static final int PLACE = 600;

  @Bean
  @Order(PLACE)
  TreeEntry leasesInTree() {
    return TreeEntry.forVisitors("/leases", "leases.title", LeaseTree::reads);
  }

  private static boolean reads(Caller caller) {
    return readsAll(caller) || caller.isAnyOf(Role.CARRIER, Role.OPERATOR);
  }

  static boolean readsAll(Caller caller) {
    return caller.isAnyOf(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }
}
