package io.qinggui.notification.webhook.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.endpoint.Allowance;
import io.qinggui.notification.webhook.Sent.Kind;
import io.qinggui.platform.testkit.Peer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every way in that others have tried (server-side request forgery), against a socket that listens
 * on all addresses of this machine and counts who comes.
 */
class ForbiddenAddressesTest {

  private static final String PORT = ":%d";
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

  @Test
  void of_more_than_250_spellings_none_makes_a_connection() {
    Set<String> tried = new LinkedHashSet<>();
    try (Peer peer = Peer.saying(Peer.OK);
        Scene scene = Scene.strict(ForbiddenAddressesTest::resolve)) {
      for (String each : spellings()) {
        String url = each.contains("%d") ? each.replace("%d", "" + peer.port()) : each;
        assertThat(tried.add(url)).as("twice: " + url).isTrue();

        assertThat(scene.send(url).kind()).as(url).isEqualTo(Kind.FORBIDDEN_ADDRESS);
      }
      assertThat(peer.connections()).isEqualTo(0);
    }
    assertThat(tried).hasSizeGreaterThanOrEqualTo(250);
  }

  /** Or the socket above would count nothing. */
  @Test
  void the_same_socket_counts_who_may_come() {
    try (Peer peer = Peer.saying(Peer.OK);
        Scene scene =
            Scene.of(
                List.of(Allowance.of("https://127.0.0.0/8:*"), Allowance.of("https://[::1]:*")),
                ForbiddenAddressesTest::resolve,
                Scene.defaultTls())) {
      scene.send("https://127.0.0.1:" + peer.port() + "/");
      scene.send("https://a127-0-0-1.names.example:" + peer.port() + "/");

      assertThat(peer.connections()).isEqualTo(2);
    }
  }

  private static List<String> spellings() {
    List<String> urls = new ArrayList<>();
    for (String host : lines("hosts.txt")) {
      urls.add("https://" + host + PORT + "/");
    }
    for (String address : lines("addresses.txt")) {
      urls.add("https://" + name(address) + PORT + "/hook");
    }
    urls.addAll(lines("urls.txt"));
    return urls;
  }

  /** A harmless name with the address in it, which our name server gives out. */
  private static String name(String address) {
    return "a" + address.replace('.', '-').replace(':', 'x') + "z.names.example";
  }

  private static List<InetAddress> resolve(String name) throws UnknownHostException {
    String label = name.substring(1, name.indexOf('.')).replaceAll("z$", "");
    if (!name.endsWith(".names.example")) {
      throw new UnknownHostException(name);
    }
    return List.of(InetAddress.ofLiteral(label.replace('-', '.').replace('x', ':')));
  }

  private static List<String> lines(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            ForbiddenAddressesTest.class.getResourceAsStream("/forbidden/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("# "))
          .map(ForbiddenAddressesTest::unescaped)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String line) {
    return UNICODE
        .matcher(line)
        .replaceAll(it -> Matcher.quoteReplacement("" + (char) Integer.parseInt(it.group(1), 16)))
        .translateEscapes();
  }
}
