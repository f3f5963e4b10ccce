package io.qinggui.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.endpoint.Reading.Understood;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

  private static final Endpoints STRICT = new Endpoints(List.of());

  @ParameterizedTest
  @CsvSource({
    "https://hooks.example.com, https://hooks.example.com:443/",
    "HTTPS://Hooks.Example.COM/A/b?C=d, https://hooks.example.com:443/A/b?C=d",
    "https://hooks.example.com:8443/, https://hooks.example.com:8443/",
    "https://xn--fsqu00a.xn--fiqs8s/hook, https://xn--fsqu00a.xn--fiqs8s:443/hook",
    "https://8.8.8.8/a%2Fb?x=%00, https://8.8.8.8:443/a%2Fb?x=%00",
    "https://[2400:3200::1]/, https://[2400:3200:0:0:0:0:0:1]:443/",
    "https://[::ffff:8.8.8.8]/, https://8.8.8.8:443/",
    "https://a.example//b/../c?, https://a.example:443//b/../c?"
  })
  void an_address_of_the_public_internet_is_understood(String url, String understood) {
    assertThat(STRICT.refusal(url)).isEmpty();
    assertThat(STRICT.read(url))
        .isInstanceOfSatisfying(
            Understood.class, it -> assertThat(it.endpoint().uri()).hasToString(understood));
  }

  @ParameterizedTest
  @CsvSource({
    "'', endpoint-malformed",
    "hooks.example.com, endpoint-malformed",
    "//hooks.example.com/, endpoint-malformed",
    "https:, endpoint-malformed",
    "'https://a.example/a b', endpoint-malformed",
    "'https://a.example/\\', endpoint-malformed",
    "'https://a.example\\@b.example/', endpoint-malformed",
    "https://a.example/%zz, endpoint-malformed",
    "https://例子.中国/, endpoint-malformed",
    "https://ａ.example/, endpoint-malformed",
    "'https://a.example/\u0007', endpoint-malformed",
    "'https://a.example/\r\nX: y', endpoint-malformed",
    "http://a.example/, endpoint-scheme-refused",
    "ftp://a.example/, endpoint-scheme-refused",
    "file:///etc/passwd, endpoint-scheme-refused",
    "gopher://a.example/, endpoint-scheme-refused",
    "javascript:alert(1), endpoint-scheme-refused",
    "wss://a.example/, endpoint-scheme-refused",
    "jar:https://a.example/!/, endpoint-scheme-refused",
    "https://me@a.example/, endpoint-user-info-refused",
    "https://me:secret@a.example/, endpoint-user-info-refused",
    "https://@a.example/, endpoint-user-info-refused",
    "https://a.example@127.0.0.1/, endpoint-user-info-refused",
    "https://a.example/#x, endpoint-fragment-refused",
    "https://a.example#@127.0.0.1/, endpoint-fragment-refused",
    "https:a.example, endpoint-host-malformed",
    "https:/a.example, endpoint-host-malformed",
    "https:///a.example, endpoint-host-malformed",
    "https://a..example/, endpoint-host-malformed",
    "https://a.example./, endpoint-host-malformed",
    "https://-a.example/, endpoint-host-malformed",
    "https://a_b.example/, endpoint-host-malformed",
    "https://a%2eexample/, endpoint-host-malformed",
    "https://1.2.3/, endpoint-host-malformed",
    "https://1.2.3.4.5/, endpoint-host-malformed",
    "https://1.2.3.256/, endpoint-host-malformed",
    "https://01.2.3.4/, endpoint-host-malformed",
    "https://a.example:0/, endpoint-port-malformed",
    "https://a.example:/, endpoint-port-malformed",
    "https://a.example:65536/, endpoint-port-malformed",
    "https://a.example:0443/, endpoint-port-malformed",
    "https://localhost/, endpoint-host-internal",
    "https://LOCALHOST:8443/, endpoint-host-internal",
    "https://intranet/, endpoint-host-internal",
    "https://a.localhost/, endpoint-host-internal",
    "https://printer.local/, endpoint-host-internal",
    "https://metadata.google.internal/, endpoint-host-internal",
    "https://1.0.0.127.in-addr.arpa/, endpoint-host-internal",
    "https://127.0.0.1/, endpoint-address-forbidden",
    "https://[::1]/, endpoint-address-forbidden"
  })
  void anything_else_is_refused_with_its_reason(String url, String code) {
    assertThat(STRICT.refusal(url)).contains(code);
  }

  @Test
  void an_address_has_at_most_2000_characters() {
    String url = "https://a.example/" + "a".repeat(1_982);

    assertThat(STRICT.refusal(url)).isEmpty();
    assertThat(STRICT.refusal(url + "a")).contains("endpoint-too-long");
  }

  @Test
  void a_host_and_its_labels_have_their_lengths() {
    String label = "a".repeat(63);

    assertThat(STRICT.refusal("https://" + label + ".example/")).isEmpty();
    assertThat(STRICT.refusal("https://" + label + "a.example/"))
        .contains("endpoint-host-malformed");
    assertThat(STRICT.refusal("https://" + "a.".repeat(123) + "example/")).isEmpty();
    assertThat(STRICT.refusal("https://" + "a.".repeat(124) + "example/"))
        .contains("endpoint-host-malformed");
  }

  @Test
  void this_machine_can_be_allowed_by_http() {
    Endpoints loopback = new Endpoints(Allowance.LOOPBACK_HTTP);

    assertThat(loopback.refusal("http://127.0.0.1:8080/hook")).isEmpty();
    assertThat(loopback.refusal("http://127.9.9.9/")).isEmpty();
    assertThat(loopback.refusal("http://[::1]:8080/")).isEmpty();
    assertThat(loopback.refusal("http://localhost:8080/")).isEmpty();
    assertThat(loopback.refusal("http://hooks.example.com/")).contains("endpoint-scheme-refused");
    assertThat(loopback.refusal("http://10.0.0.1/")).contains("endpoint-scheme-refused");
    assertThat(loopback.refusal("https://127.0.0.1/")).contains("endpoint-address-forbidden");
    assertThat(loopback.refusal("http://me@127.0.0.1/")).contains("endpoint-user-info-refused");
  }

  @Test
  void a_block_opens_the_addresses_behind_names_and_a_name_does_not() {
    Endpoints some =
        new Endpoints(
            List.of(
                Allowance.of("https://10.1.0.0/16:443"), Allowance.of("http://hooks.intern:8080")));

    assertThat(permits(some, "https://a.example/", "10.1.2.3")).isTrue();
    assertThat(permits(some, "https://a.example/", "10.2.2.3")).isFalse();
    assertThat(permits(some, "https://a.example:8443/", "10.1.2.3")).isFalse();
    assertThat(some.refusal("http://hooks.intern:8080/")).isEmpty();
    assertThat(some.refusal("http://hooks.intern/")).contains("endpoint-scheme-refused");
    assertThat(permits(some, "http://hooks.intern:8080/", "10.1.2.3")).isFalse();
    assertThat(permits(some, "http://hooks.intern:8080/", "8.8.8.8")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1",
        "http://127.0.0.1",
        "ftp://127.0.0.1:*",
        "http://127.0.0.1/33:*",
        "http://999.1.1.1:*",
        "http://hooks.intern/8:*",
        "http://[::1:*",
        "http://[::1]/129:*",
        "http://127.0.0.1:0",
        "http://127.0.0.1:70000",
        "http://127.0.0.1:*/path"
      })
  void an_allowance_that_cannot_be_read_stops_the_start(String text) {
    assertThatThrownBy(() -> Allowance.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean permits(Endpoints endpoints, String url, String address) {
    Understood understood = (Understood) endpoints.read(url);
    return endpoints.permits(understood.endpoint(), InetAddress.ofLiteral(address));
  }
}
