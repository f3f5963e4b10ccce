package io.qinggui.notification.email.runtime;

import static io.qinggui.notification.email.runtime.Events.NAME;
import static io.qinggui.notification.email.runtime.Events.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.email.Email;
import io.qinggui.notification.email.Language;
import io.qinggui.notification.email.Letter;
import io.qinggui.notification.email.Letters;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LettersTest {

  private static final LocalDate DAY = LocalDate.of(2019, 3, 2);

  private final Letters letters =
      new Letters(new MailTexts(), URI.create("https://qinggui.example/"));

  @Test
  void one_event_is_told_in_a_sentence_with_a_link() {
    Letter letter = write(Language.CHINESE, null, List.of(Events.revoked()));

    assertThat(letter.subject()).isEqualTo("【清规】杭州清溪数据有限公司：经营许可证浙B1-20140026被吊销，自2019-04-01起生效");
    assertThat(letter.text())
        .isEqualTo(
            """
            杭州清溪数据有限公司：经营许可证浙B1-20140026被吊销，自2019-04-01起生效

            记录时间（北京）：2019-03-02 01:30
            事件：io.qinggui.license.license-revoked.v1，标识 e-1
            详情：https://qinggui.example/api/v1/operators/91330106673959654P/history

            本邮件由系统自动发出，请勿回复。退订或修改订阅：https://qinggui.example/api/v1/subscriptions
            """);
  }

  @Test
  void the_same_in_english() {
    Letter letter = write(Language.ENGLISH, null, List.of(Events.revoked()));

    assertThat(letter.subject())
        .isEqualTo(
            "[Qinggui] " + NAME + ": license 浙B1-20140026 was revoked with effect from 2019-04-01");
    assertThat(letter.text()).contains("Recorded (Beijing): 2019-03-02 01:30");
  }

  @Test
  void a_type_that_nobody_has_words_for_is_named() {
    String type = "io.qinggui.other.thing-happened.v1";
    Letter letter =
        write(Language.ENGLISH, null, List.of(item("e", type, "{\"type\":\"x\"}", null)));

    assertThat(letter.subject())
        .isEqualTo("[Qinggui] 91330106673959654P: a new public event (" + type + ")");
    assertThat(letter.text()).contains("https://qinggui.example/api/v1/feed?limit=1&types=" + type);
  }

  @Test
  void what_is_missing_is_left_out_and_what_is_many_is_listed_once() {
    String type = "io.qinggui.license.standing-changed.v1";
    String bare = "{\"operatorId\":\"o\",\"changedOn\":\"2018-01-01\",\"effects\":[]}";
    String full =
        "{\"operatorId\":\"o\",\"changedOn\":\"2018-01-01\",\"effects\":[{\"effect\":\"BARRED\"},"
            + "{\"effect\":\"BARRED\"},{\"effect\":\"NO_RENEWAL\"}],\"nextChangeAt\":\"2018-06-01\"}";

    assertThat(write(Language.CHINESE, null, List.of(item("e", type, bare, NAME))).subject())
        .isEqualTo("【清规】" + NAME + "：经营状态自2018-01-01起变化");
    assertThat(write(Language.CHINESE, null, List.of(item("e", type, full, NAME))).subject())
        .isEqualTo("【清规】" + NAME + "：经营状态自2018-01-01起变化：不得经营、不予续期；下一次变化为2018-06-01");
  }

  @Test
  void nothing_in_an_event_begins_a_line() {
    String name = "甲\\r\\nBcc: b@example.com\\r\\n\\r\\nX\\u0000\\u202e\\u2028{link}[x]";
    String type = "io.qinggui.operator.operator-renamed.v1";
    String data = "{\"operatorId\":\"o\",\"changedOn\":\"2018-01-01\",\"name\":\"" + name + "\"}";
    Letter letter =
        write(
            Language.CHINESE, null, List.of(item("e", type, data, "乙\r\nCc: c@example.com\u2029")));

    assertThat(letter.subject())
        .isEqualTo("【清规】乙 Cc: c@example.com：自2018-01-01起更名为甲 Bcc: b@example.com X {link}[x]");
    assertThat(letter.text().lines()).noneMatch(it -> it.startsWith("Bcc") || it.startsWith("Cc"));
  }

  @Test
  void a_value_without_end_is_cut() {
    String type = "io.qinggui.operator.operator-renamed.v1";
    String data =
        "{\"operatorId\":\"o\",\"changedOn\":\"2018-01-01\",\"name\":\"" + "😀".repeat(500) + "\"}";

    assertThat(write(Language.CHINESE, null, List.of(item("e", type, data, NAME))).subject())
        .endsWith("更名为" + "😀".repeat(200) + "…");
  }

  @Test
  void the_events_of_a_day_are_a_list() {
    Letter letter = write(Language.ENGLISH, DAY, many(3));

    assertThat(letter.subject()).isEqualTo("[Qinggui] 3 public events on 2019-03-02");
    assertThat(letter.text().lines().filter(it -> it.startsWith("- 2019-03-02 01:30 "))).hasSize(3);
    assertThat(letter.text()).contains("https://qinggui.example/api/v1/operators/");
  }

  @Test
  void a_list_has_at_most_200_lines_and_says_how_many_more_there_are() {
    assertThat(linesOf(200)).isEqualTo(200);
    assertThat(write(Language.ENGLISH, DAY, many(200)).text()).doesNotContain("more");
    assertThat(linesOf(201)).isEqualTo(200);
    assertThat(write(Language.ENGLISH, DAY, many(201)).text()).contains("... and 1 more");
    assertThat(write(Language.CHINESE, DAY, many(1_200)).text()).contains("……另有1000条");
  }

  @Test
  void at_once_there_is_one_event_and_never_none() {
    assertThatThrownBy(() -> new Email("a@b.example", Language.CHINESE, null, many(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Email.daily("a@b.example", Language.CHINESE, DAY, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private long linesOf(int events) {
    return write(Language.CHINESE, DAY, many(events))
        .text()
        .lines()
        .filter(it -> it.startsWith("- "))
        .count();
  }

  private static List<Email.Item> many(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> item("e" + i, Events.REVOKED, Events.DATA, NAME))
        .toList();
  }

  private Letter write(Language language, @Nullable LocalDate day, List<Email.Item> items) {
    return letters.write(language, day, items.stream().map(Happenings::of).toList());
  }
}
