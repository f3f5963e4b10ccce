package io.qinggui.operator;

import io.qinggui.platform.testkit.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void the_service_is_laid_out_by_feature_and_pure_but_for_its_edges() {
    ServiceArchitecture.verify("io.qinggui.operator");
  }
}
