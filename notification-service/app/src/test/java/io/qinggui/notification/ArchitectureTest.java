package io.qinggui.notification;

import io.qinggui.platform.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_service_is_laid_out_as_every_service_is() {
    ServiceArchitecture.verify("io.qinggui.notification");
  }
}
