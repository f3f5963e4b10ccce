package io.qinggui.notification.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.com",
        "A.b-c+d_e@mail.example.com",
        "1@xn--fsqu00a.xn--fiqs8s",
        "a@b.co"
      })
  void a_plain_address_is_taken(String address) {
    assertThat(MailAddress.isSound(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@example.com",
        "a@",
        "a@localhost",
        "a@127.0.0.1",
        "a@[127.0.0.1]",
        "a@b@example.com",
        "a b@example.com",
        ".a@example.com",
        "a.@example.com",
        "a..b@example.com",
        "\"a b\"@example.com",
        "A <a@example.com>",
        "a@example.com,b@example.com",
        "a@example.com;b@example.com",
        "a@example.com ",
        "a@example.com\n",
        "a@example.com\r\nBcc: b@example.com",
        "a\r\nBcc: b@example.com",
        "a@example.com\u0000",
        "a@example.com(comment)",
        "group: a@example.com;",
        "a%b@example.com",
        "a!b@example.com",
        "|command@example.com",
        "张@example.com",
        "a@例子.中国",
        "a@-b.example.com",
        "a@b_c.example.com",
        "a@example.com."
      })
  void anything_else_is_not(String address) {
    assertThat(MailAddress.isSound(address)).isFalse();
  }

  @Test
  void an_address_has_its_lengths() {
    assertThat(MailAddress.isSound("a".repeat(64) + "@example.com")).isTrue();
    assertThat(MailAddress.isSound("a".repeat(65) + "@example.com")).isFalse();
    assertThat(MailAddress.isSound("a@" + "a.".repeat(124) + "com")).isTrue();
    assertThat(MailAddress.isSound("a@" + "a.".repeat(125) + "com")).isFalse();
  }
}
