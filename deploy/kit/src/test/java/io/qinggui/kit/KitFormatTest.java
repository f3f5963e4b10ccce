package io.qinggui.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.kit.KitDescription.Part;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KitFormatTest {

  private static final Instant MOMENT = Instant.parse("2018-01-01T00:00:00Z");

  private static KitDescription description(String ledger) {
    return new KitDescription(
        KitDescription.FORMAT,
        List.of("OP-0000000000000001"),
        MOMENT,
        MOMENT,
        "Qinggui",
        "notice-2017-32/0/2240f58d34603cfc",
        List.of(new Part(ledger, 10, List.of(2L, 7L)), new Part("operator", 0, null)));
  }

  @Test
  void a_description_is_read_as_it_was_written() {
    KitDescription it = description("license");
    assertThat(KitDescription.parse(it.toJson())).isEqualTo(it);
    assertThat(new String(it.toJson(), UTF_8))
        .isEqualTo(
            """
            {"format":"qinggui-audit-kit/1","operators":["OP-0000000000000001"],\
            "knownAt":"2018-01-01T00:00:00Z","madeAt":"2018-01-01T00:00:00Z","madeBy":"Qinggui",\
            "rulebook":"notice-2017-32/0/2240f58d34603cfc",\
            "ledgers":[{"name":"license","size":10,"positions":[2,7]},\
            {"name":"operator","size":0}]}
            """);
  }

  @Test
  void what_is_no_description_is_refused() {
    String right = new String(description("license").toJson(), UTF_8);
    for (String wrong :
        List.of(
            "",
            "null",
            "{}",
            right.replace("kit/1", "kit/2"),
            right.replace("\"madeBy\"", "\"madeFor\""),
            right.replace("license", "../license"),
            right + "{}")) {
      assertThatThrownBy(() -> KitDescription.parse(wrong.getBytes(UTF_8)))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_decision_is_read_as_it_was_written() {
    KitDecision it =
        new KitDecision("{\"operatorId\":\"\\\",\\\"answer\\\":{\"}", "{\"verdict\":\"ALLOW\"}");
    assertThat(KitDecision.parse(it.format())).isEqualTo(it);
    assertThatThrownBy(() -> KitDecision.parse("{\"question\":{}}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
