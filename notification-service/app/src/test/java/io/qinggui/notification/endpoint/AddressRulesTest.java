package io.qinggui.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

  /** The first and the last of each block, and its neighbours. */
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 0.255.255.255, , 1.0.0.0",
    "10.0.0.0, 10.255.255.255, 9.255.255.255, 11.0.0.0",
    "100.64.0.0, 100.127.255.255, 100.63.255.255, 100.128.0.0",
    "127.0.0.0, 127.255.255.255, 126.255.255.255, 128.0.0.0",
    "168.63.129.16, 168.63.129.16, 168.63.129.15, 168.63.129.17",
    "169.254.0.0, 169.254.255.255, 169.253.255.255, 169.255.0.0",
    "172.16.0.0, 172.31.255.255, 172.15.255.255, 172.32.0.0",
    "192.0.0.0, 192.0.0.255, 191.255.255.255, 192.0.1.0",
    "192.0.2.0, 192.0.2.255, 192.0.1.255, 192.0.3.0",
    "192.88.99.0, 192.88.99.255, 192.88.98.255, 192.88.100.0",
    "192.168.0.0, 192.168.255.255, 192.167.255.255, 192.169.0.0",
    "198.18.0.0, 198.19.255.255, 198.17.255.255, 198.20.0.0",
    "198.51.100.0, 198.51.100.255, 198.51.99.255, 198.51.101.0",
    "203.0.113.0, 203.0.113.255, 203.0.112.255, 203.0.114.0",
    "224.0.0.0, 255.255.255.255, 223.255.255.255,",
    "2001::, 2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff, 2000:ffff::, 2001:200::",
    "2001:db8::, 2001:db8:ffff::ffff, 2001:db7:ffff::, 2001:db9::",
    "2002::, 2002:ffff::1, 2001:ffff::, 2003::",
    "3fff::, 3fff:fff:ffff::1, 3ffe:ffff::, 3fff:1000::",
    "64:ff9b::a00:0, 64:ff9b::aff:ffff, 64:ff9b::9ff:ffff, 64:ff9b::b00:0",
    "4000::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 3ffe::1,",
    "::, 1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, , 2000::1"
  })
  void a_block_is_forbidden_from_its_first_address_to_its_last(
      String first, String last, String before, String after) {
    assertThat(isForbidden(first)).isTrue();
    assertThat(isForbidden(last)).isTrue();
    if (before != null) {
      assertThat(isForbidden(before)).isFalse();
    }
    if (after != null) {
      assertThat(isForbidden(after)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "169.254.170.2",
        "100.100.100.200",
        "192.0.0.192",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::1",
        "::7f00:1",
        "::ffff:0:7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "100::1",
        "5f00::1"
      })
  void what_leads_inward_is_forbidden(String address) {
    assertThat(isForbidden(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "8.8.8.8", "114.114.114.114", "2400:3200::1", "64:ff9b::808:808"})
  void the_public_internet_is_allowed(String address) {
    assertThat(isForbidden(address)).isFalse();
  }

  @Test
  void an_address_that_stayed_mapped_counts_as_what_is_in_it() throws UnknownHostException {
    assertThat(AddressRules.isForbidden(mapped(127, 0, 0, 1))).isTrue();
    assertThat(AddressRules.isForbidden(mapped(8, 8, 8, 8))).isFalse();
  }

  private static InetAddress mapped(int... four) throws UnknownHostException {
    byte[] bytes = new byte[16];
    bytes[10] = -1;
    bytes[11] = -1;
    for (int i = 0; i < 4; i++) {
      bytes[12 + i] = (byte) four[i];
    }
    InetAddress address = Inet6Address.getByAddress("", bytes, -1);
    assertThat(address.getAddress()).hasSize(16);
    return address;
  }

  private static boolean isForbidden(String address) {
    return AddressRules.isForbidden(InetAddress.ofLiteral(address));
  }
}
