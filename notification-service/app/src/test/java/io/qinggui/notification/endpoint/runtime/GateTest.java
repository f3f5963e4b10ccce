package io.qinggui.notification.endpoint.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.endpoint.Endpoint;
import io.qinggui.notification.endpoint.Endpoints;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Endpoint HOOKS = new Endpoint("https", "hooks.example.com", 443, "/", null);

  private final Gate gate =
      new Gate(
          new Endpoints(List.of()),
          name ->
              List.of("8.8.8.1", "8.8.8.2", "8.8.8.3", "8.8.8.4").stream()
                  .map(InetAddress::ofLiteral)
                  .toList());

  @Test
  void a_few_addresses_of_the_destination_are_handed_on() throws Exception {
    List<InetSocketAddress> addresses =
        gate.passingTo(HOOKS, () -> gate.resolve("hooks.example.com", 443));

    assertThat(addresses)
        .extracting(it -> it.getAddress().getHostAddress())
        .containsExactly("8.8.8.1", "8.8.8.2", "8.8.8.3");
  }

  @Test
  void nothing_but_the_destination_is_answered() {
    assertThatThrownBy(() -> gate.passingTo(HOOKS, () -> gate.resolve("other.example.com")))
        .isInstanceOf(ForbiddenAddressException.class);
    assertThatThrownBy(() -> gate.resolve("hooks.example.com"))
        .isInstanceOf(ForbiddenAddressException.class);
  }
}
