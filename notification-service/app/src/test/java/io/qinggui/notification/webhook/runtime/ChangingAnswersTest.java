package io.qinggui.notification.webhook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.endpoint.Allowance;
import io.qinggui.notification.endpoint.runtime.Resolver;
import io.qinggui.notification.webhook.Sent;
import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.platform.testkit.Peer;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Name servers that say one thing and then another (DNS rebinding), or both at once. */
class ChangingAnswersTest {

  private static final InetAddress OUTSIDE = Scene.address("127.0.0.1");
  private static final InetAddress INSIDE = Scene.address("127.0.0.2");

  /** One address of this machine stands for the outside; all others are forbidden. */
  private static final List<Allowance> ALLOWED =
      List.of(Allowance.of("http://127.0.0.1:*"), Allowance.of("http://hooks.example.com:*"));

  @Test
  void a_name_is_asked_for_once_and_that_answer_is_connected_to() {
    AtomicInteger asked = new AtomicInteger();
    Resolver turning = name -> List.of(asked.getAndIncrement() == 0 ? OUTSIDE : INSIDE);
    try (Peer peer = closing();
        Scene scene = scene(turning)) {
      assertThat(send(scene, peer).kind()).isEqualTo(Kind.DELIVERED);
      assertThat(asked).hasValue(1);

      Sent second = send(scene, peer);
      assertThat(second.kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
      assertThat(second.failure()).isEqualTo("endpoint-address-forbidden");
      assertThat(peer.connections()).isEqualTo(1);
    }
  }

  @Test
  void a_name_with_one_address_inside_gets_no_connection_at_all() {
    for (List<InetAddress> each :
        List.of(List.of(OUTSIDE, INSIDE), List.of(INSIDE, OUTSIDE), List.of(INSIDE))) {
      try (Peer peer = closing();
          Scene scene = scene(name -> each)) {
        assertThat(send(scene, peer).kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS);
        assertThat(peer.connections()).isEqualTo(0);
      }
    }
  }

  @Test
  void a_name_that_always_changes_never_gets_inside() {
    AtomicInteger asked = new AtomicInteger();
    Resolver turning = name -> List.of(asked.getAndIncrement() % 2 == 0 ? OUTSIDE : INSIDE);
    AtomicInteger delivered = new AtomicInteger();
    try (Peer peer = closing();
        Scene scene = scene(turning)) {
      for (int i = 0; i < 50; i++) {
        if (send(scene, peer).kind() == Kind.DELIVERED) {
          delivered.incrementAndGet();
        }
      }
      assertThat(delivered).hasValue(25);
      assertThat(peer.connections()).isEqualTo(25);
    }
  }

  @Test
  void a_name_without_addresses_is_unreachable() {
    try (Peer peer = closing();
        Scene scene = scene(name -> List.of())) {
      assertThat(send(scene, peer).failure()).isEqualTo("name-not-resolved");
    }
  }

  private static Peer closing() {
    return Peer.saying("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
  }

  private static Scene scene(Resolver resolver) {
    return Scene.of(ALLOWED, resolver, Scene.defaultTls());
  }

  private static Sent send(Scene scene, Peer peer) {
    return scene.send("http://hooks.example.com:" + peer.port() + "/");
  }
}
