package io.qinggui.platform.ledger.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.NewEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventMetaTest {

  @Test
  void the_other_party_is_found_among_other_entries() {
    assertThat(subjects("{\"alsoAbout\":\"B\"}")).isEqualTo("A, B");
    assertThat(subjects("{\"traceparent\":\"00-1-2-00\",\"alsoAbout\" : \"B\"}")).isEqualTo("A, B");
    assertThat(subjects("{\"alsoAbout\":\"B\",\"causedBy\":\"e\"}")).isEqualTo("A, B");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "",
        "{\"traceparent\":\"00-1-2-00\"}",
        "{\"note\":\"alsoAbout\"}",
        "{\"note\":\"\\\"alsoAbout\\\":\\\"B\\\"\"}",
        "{\"alsoAbout\":7}",
        "{\"alsoAboutNobody\":\"B\"}",
        "{\"alsoAbout"
      })
  void what_only_looks_like_it_is_no_other_party(String meta) {
    assertThat(subjects(meta)).isEqualTo("A");
  }

  private static String subjects(String meta) {
    byte[] nothing = {};
    return String.join(
        ", ",
        EventMeta.subjects(
            new NewEvent("e", "t", 1, "s", 0, "A", null, nothing, meta.getBytes(UTF_8))));
  }
}
