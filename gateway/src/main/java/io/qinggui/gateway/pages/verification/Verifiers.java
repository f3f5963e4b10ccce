package io.qinggui.gateway.pages.verification;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Refused;
import io.qinggui.gateway.pages.TreeEntry;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** Who verifies, and where they find it in the tree. */
@Configuration(proxyBeanMethods = false)
class Verifiers {

  private static final int PLACE = 890;

  @Bean
  @Order(PLACE)
  TreeEntry verificationInTree() {
    return TreeEntry.forVisitors("/verify", "verify.title", Verifiers::has);
  }

  private static boolean has(Caller caller) {
    return caller.isAnyOf(Role.AUDITOR, Role.MIIT, Role.ADMINISTRATION);
  }

  /** A page for them. */
  static Function<Visit, Reply> only(Function<Visit, Reply> page) {
    return visit ->
        has(visit.caller()) ? page.apply(visit) : new Refused(HttpStatus.FORBIDDEN.value());
  }

  /** Whether a visitor may see where ledgers end. */
  static boolean seesLedgers(Visit visit) {
    return visit.is(Role.AUDITOR, Role.MIIT);
  }
}
