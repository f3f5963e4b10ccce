package io.qinggui.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.cn",
        "zhang.san@example.com.cn",
        "idc+alerts@mail-1.example.cn",
        "o'neil_99@xn--fiqs8s.cn"
      })
  void an_address_as_people_have_it_is_taken(String text) {
    assertThat(MailAddress.isPlausible(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "zhang",
        "zhang@",
        "@example.cn",
        "zhang@localhost",
        "zhang@example..cn",
        "zhang@.example.cn",
        "zhang@-example.cn",
        "zhang@example.cn.",
        ".zhang@example.cn",
        "zhang.@example.cn",
        "zh..ang@example.cn",
        "zhang@[127.0.0.1]",
        "zhang san@example.cn",
        "<zhang@example.cn>",
        "张三@example.cn",
        "zhang@例子.cn",
        "a@b@example.cn",
        "zhang@example.cn\r\nBcc: all@example.cn",
        "zhang\r\nBcc: all@example.cn",
        "zhang@example.cn\n",
        "zhang@example.cn,li@example.cn",
        "\"zhang\"@example.cn",
        "zhang(office)@example.cn"
      })
  void whatever_else_could_become_a_header_or_lead_elsewhere_is_not(String text) {
    assertThat(MailAddress.isPlausible(text)).isFalse();
  }

  @Test
  void addresses_are_as_long_as_mail_servers_take_them() {
    assertThat(MailAddress.isPlausible("a".repeat(64) + "@example.cn")).isTrue();
    assertThat(MailAddress.isPlausible("a".repeat(65) + "@example.cn")).isFalse();
    String domain = ("b".repeat(60) + ".").repeat(4) + "cn";
    assertThat(MailAddress.isPlausible("a".repeat(7) + "@" + domain)).isTrue();
    assertThat(MailAddress.isPlausible("a".repeat(8) + "@" + domain)).isFalse();
    assertThat(MailAddress.isPlausible("a@" + "b".repeat(10_000_000) + ".cn")).isFalse();
  }
}
