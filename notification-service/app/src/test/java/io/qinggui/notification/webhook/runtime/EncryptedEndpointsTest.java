package io.qinggui.notification.webhook.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.endpoint.Allowance;
import io.qinggui.notification.endpoint.runtime.Resolver;
import io.qinggui.notification.webhook.Sent;
import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.platform.testkit.Certificates;
import io.qinggui.platform.testkit.Peer;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedEndpointsTest {

  private static final Resolver HERE = name -> List.of(Scene.address("127.0.0.1"));
  private static final List<Allowance> LOOPBACK = List.of(Allowance.of("https://127.0.0.0/8:*"));
  private static final Peer.Behaviour OK = (request, out) -> out.write(Peer.OK.getBytes(UTF_8));

  @TempDir private static Path directory;
  private static Certificates right;

  @BeforeAll
  static void make() throws Exception {
    right = Certificates.selfSigned(directory, "dns:hooks.example.com");
  }

  @Test
  void a_certificate_of_a_trusted_authority_is_taken() throws Exception {
    try (Peer peer = Peer.encrypted(right.presented(), OK);
        Scene scene = Scene.of(LOOPBACK, HERE, right.trusted())) {
      Sent sent = send(scene, peer, "hooks.example.com");

      assertThat(sent.kind()).isEqualTo(Kind.DELIVERED);
      assertThat(peer.requests().getFirst().header("Host"))
          .isEqualTo("hooks.example.com:" + peer.port());
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() throws Exception {
    assertRefused(right.presented(), Scene.defaultTls(), "hooks.example.com");
  }

  @Test
  void a_certificate_of_another_name_is_refused() throws Exception {
    assertRefused(right.presented(), right.trusted(), "other.example.com");
  }

  @Test
  void a_certificate_of_a_name_is_refused_at_an_address() throws Exception {
    assertRefused(right.presented(), right.trusted(), "127.0.0.1");
  }

  @Test
  void whoever_does_not_encrypt_is_unreachable() {
    try (Peer plain = Peer.saying(Peer.OK);
        Scene scene = Scene.of(LOOPBACK, HERE, Scene.defaultTls())) {
      Sent sent = send(scene, plain, "hooks.example.com");

      assertThat(sent.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(sent.failure()).isIn("tls-failed", "connection-lost");
    }
  }

  private static void assertRefused(SSLContext presented, SSLContext trusted, String host) {
    try (Peer peer = Peer.encrypted(presented, OK);
        Scene scene = Scene.of(LOOPBACK, HERE, trusted)) {
      Sent sent = send(scene, peer, host);

      assertThat(sent.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(sent.failure()).isEqualTo("certificate-refused");
      assertThat(peer.requests()).isEmpty();
    }
  }

  private static Sent send(Scene scene, Peer peer, String host) {
    return scene.send("https://" + host + ":" + peer.port() + "/hook");
  }
}
