package io.qinggui.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.0/24",
    "10.0.0.0/8, 10.0.0.0/8",
    "203.0.113.7/32, 203.0.113.7/32",
    "128.0.0.0/1, 128.0.0.0/1",
    "2001:db8::/48, 2001:db8::/48",
    "2001:DB8:0:0::/48, 2001:db8::/48",
    "2001:0db8::/32, 2001:db8::/32",
    "::1/128, ::1/128",
    "2001:db8:0:0:1::/80, 2001:db8:0:0:1::/80",
  })
  void a_prefix_has_one_canonical_text(String text, String canonical) {
    assertThat(Prefix.parse(text)).hasToString(canonical);
    assertThat(Prefix.parse(canonical)).isEqualTo(Prefix.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.1/24, host-bits-set",
    "11.0.0.0/7, host-bits-set",
    "2001:db8::1/64, host-bits-set",
    "203.0.113.0, prefix-length-missing",
    "2001:db8::, prefix-length-missing",
    "203.0.113.010/32, leading-zeros",
    "010.0.0.0/8, leading-zeros",
    "10.0.0.0/08, leading-zeros",
    "::ffff:203.0.113.0/120, not-a-prefix",
    "::ffff:cb00:7100/120, ipv4-mapped",
    "0.0.0.0/0, not-a-prefix",
    "::/0, not-a-prefix",
    "203.0.113.0/33, not-a-prefix",
    "203.0.113.0/-1, not-a-prefix",
    "203.0.113.0/, not-a-prefix",
    "203.0.113.0/24/24, not-a-prefix",
    "2001:db8::/129, not-a-prefix",
    "203.0.113.0/255.255.255.0, not-a-prefix",
    "203.0.113/24, not-a-prefix",
    "203.0.113.*, not-a-prefix",
    "203.0.113.0-5, not-a-prefix",
    "0xcb.0.113.0/24, not-a-prefix",
    "fe80::1%eth0/128, not-a-prefix",
    "/24, not-a-prefix",
    "*, not-a-prefix",
    "'', not-a-prefix",
    "' 10.0.0.0/8', not-a-prefix",
    "10.0.0.0 /8, not-a-prefix",
    "１０.0.0.0/8, not-a-prefix",
    "localhost/32, not-a-prefix",
    "2001:db8:::/48, not-a-prefix",
  })
  void what_is_none_or_not_exact_is_refused(String text, String code) {
    assertThatThrownBy(() -> Prefix.parse(text))
        .isInstanceOfSatisfying(
            PrefixException.class, it -> assertThat(it.code()).as(text).isEqualTo(code));
  }

  @Test
  void an_address_stands_for_itself_where_one_is_asked_for() {
    assertThat(Prefix.parseAddressOrPrefix("203.0.113.7")).hasToString("203.0.113.7/32");
    assertThat(Prefix.parseAddressOrPrefix("2001:db8::1")).hasToString("2001:db8::1/128");
    assertThat(Prefix.parseAddressOrPrefix("10.0.0.0/8")).hasToString("10.0.0.0/8");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.0/16, true",
    "10.0.0.0/8, 10.0.0.0/8, true",
    "10.1.0.0/16, 10.0.0.0/8, false",
    "10.0.0.0/8, 11.0.0.0/8, false",
    "2001:db8::/32, 2001:db8:ffff::/48, true",
    "2001:db8::/65, 2001:db8::/66, true",
    "2001:db8::/66, 2001:db8:0:0:4000::/66, false",
    "::/1, 10.0.0.0/8, false",
  })
  void one_has_all_addresses_of_another(String one, String other, boolean contains) {
    assertThat(Prefix.parse(one).contains(Prefix.parse(other))).isEqualTo(contains);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/8", "128.0.0.0/1", "2001:db8::/48", "2001:db8::/70", "::1/128"})
  void what_is_inside_stands_between_it_and_its_last(String text) {
    Prefix prefix = Prefix.parse(text);

    assertThat(prefix).isLessThanOrEqualTo(prefix.lastInside());
    assertThat(prefix.contains(prefix.lastInside().cutTo(prefix.longest()))).isTrue();
  }
}
