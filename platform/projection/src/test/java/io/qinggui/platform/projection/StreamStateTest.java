package io.qinggui.platform.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamStateTest {

  private final MemoryLedger ledger = new MemoryLedger("test");
  private final List<Long> folded = new ArrayList<>();
  private final StreamState<Integer> state =
      new StreamState<>(
          ledger,
          "counted",
          0,
          (before, event) -> {
            folded.add(event.sequence());
            return before + 1;
          });

  @Test
  void it_is_what_the_stream_comes_to_whenever_it_is_asked_and_no_event_is_folded_twice() {
    assertThat(state.now()).isZero();
    append("counted", 0);
    append("other", 0);
    assertThat(state.now()).isEqualTo(1);
    append("counted", 1);
    append("counted", 2);
    assertThat(state.now()).isEqualTo(3);
    assertThat(state.now()).isEqualTo(3);
    assertThat(folded).containsExactly(0L, 1L, 2L);
  }

  private void append(String stream, long sequence) {
    String id = stream + sequence;
    byte[] empty = "{}".getBytes(UTF_8);
    NewEvent event = new NewEvent(id, "happened", 1, stream, sequence, "who", null, empty, empty);
    var unused = ledger.append(new Append(id, "f", Actor.system("test"), List.of(event)));
  }
}
