package io.qinggui.platform.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentLeavesTest {

  private static final int KEPT = 1 << 15;

  private final RecentLeaves leaves = new RecentLeaves();

  @Test
  void the_last_ones_are_read_back_and_earlier_ones_are_gone() {
    for (int position = 1; position <= KEPT + 10; position++) {
      leaves.put(position, hash(position));
    }

    assertThat(leaves.read(10, KEPT)).isPresent();
    assertThat(leaves.read(KEPT + 8, 2).orElseThrow())
        .containsExactly(hash(KEPT + 9), hash(KEPT + 10));
    assertThat(leaves.read(9, 1)).isEmpty();
    assertThat(leaves.read(KEPT + 9, 2)).isEmpty();
    assertThat(leaves.read(3, 0)).hasValue(List.of());
  }

  @Test
  void what_was_written_in_the_place_of_a_failed_group_counts() {
    leaves.put(1, hash(7));
    leaves.put(1, hash(1));

    assertThat(leaves.read(0, 1).orElseThrow()).containsExactly(hash(1));
  }

  private static byte[] hash(long number) {
    return ByteBuffer.allocate(32).putLong(number).array();
  }
}
