package io.qinggui.standalone.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void everything_has_a_port_of_its_own_near_the_gateways() {
    assertThat(Ports.from(8080).byName())
        .containsEntry("gateway", 8080)
        .containsEntry("operator service", 8081)
        .containsEntry("license service", 8082)
        .containsEntry("inspection service", 8083)
        .containsEntry("token service", 8085)
        .containsEntry("Kafka broker", 8090)
        .containsEntry("Kafka controller", 8091)
        .containsEntry("projections", 8092);
    assertThat(Ports.from(8080).byName().values()).doesNotHaveDuplicates();
  }

  @Test
  void a_gateway_has_to_leave_room_for_the_others() {
    assertThat(Ports.from(65_523).mongo()).isEqualTo(65_535);
    assertThatThrownBy(() -> Ports.from(65_524)).isInstanceOf(StartupException.class);
    assertThatThrownBy(() -> Ports.from(0)).isInstanceOf(StartupException.class);
  }
}
