package io.qinggui.platform.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamEndsTest {

  private static final int CAPACITY = 10;

  private final StreamEnds ends = new StreamEnds(CAPACITY);

  @Test
  void the_highest_that_was_seen_counts() {
    ends.saw("a", 3);
    ends.saw("a", 5);
    ends.saw("a", 4);

    assertThat(ends.atLeast("a")).isEqualTo(5);
  }

  @Test
  void of_an_empty_stream_and_of_an_unknown_one_nothing_is_known() {
    ends.saw("empty", -1);

    assertThat(ends.atLeast("empty")).isEqualTo(-1);
    assertThat(ends.atLeast("unknown")).isEqualTo(-1);
  }

  @Test
  void no_more_streams_are_kept_than_there_is_room_for() {
    IntStream.range(0, 1_000).forEach(stream -> ends.saw("s" + stream, stream));

    await().until(() -> kept() <= CAPACITY);
    assertThat(kept()).isPositive();
  }

  private long kept() {
    return IntStream.range(0, 1_000).filter(stream -> ends.atLeast("s" + stream) >= 0).count();
  }
}
