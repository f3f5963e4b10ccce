package io.qinggui.standalone.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.envelope.LeafHash;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What services tell in texts, taken at its bytes. */
class ServedTextsTest {

  private static final String DATA = "{\"总分\":12.00,\"n\":1,\"list\":[true,null,\"\\\"\"]}";

  private static byte[] stored() {
    NewEvent event =
        new NewEvent(
            "E1", "type", 1, "s/1", 0, "OP", LocalDate.of(2018, 1, 1), utf8(DATA), utf8("{}"));
    Actor actor = new Actor("ca-33", "ADMINISTRATION", "33", null, "张三", null);
    Append append = new Append("C1", "f", actor, List.of(event));
    return DraftedAppend.of(append).drafts().getFirst().seal(Instant.parse("2018-02-01T00:00:00Z"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static String page(String data) {
    return """
    {"items":[{"id":"E1","type":"type","version":1,"ledger":"inspection","position":1,
      "stream":"s/1","sequence":0,"subject":"OP","legalDate":"2018-01-01",
      "recordedAt":"2018-02-01T00:00:00Z",
      "actor":{"subject":"ca-33","role":"ADMINISTRATION","province":"33","name":"张三"},
      "commandId":"C1","data":%s,"leafHash":"%s"}],"next":null}\
    """
        .formatted(data, HexFormat.of().formatHex(LeafHash.of(stored())));
  }

  @Test
  void an_event_is_put_together_as_it_is_stored() {
    assertThat(StoredEvents.in(page(DATA))).containsExactly(stored());
  }

  @Test
  void an_event_that_is_told_otherwise_is_refused() {
    assertThatThrownBy(() -> StoredEvents.in(page(DATA.replace("12.00", "12.0"))))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void answers_of_a_batch_are_cut_out_as_they_are() {
    assertThat(RawAnswers.in("{\"answers\":[{\"a\":1.50 },{\"二\":[{}]}]}"))
        .containsExactly("{\"a\":1.50 }", "{\"二\":[{}]}");
    assertThat(RawAnswers.in("{\"answers\":[]}")).isEmpty();
    assertThat(RawAnswers.in("{}")).isEmpty();
  }
}
