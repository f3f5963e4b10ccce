package io.qinggui.platform.ledger.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdIndexTest {

  private final IdIndex positions = new IdIndex(NameHash.random());

  @Test
  void a_name_is_found_where_it_was_added_however_many_there_are() {
    for (int i = 1; i <= 20_000; i++) {
      positions.add("name " + i, i);
    }

    for (int i = 1; i <= 20_000; i++) {
      assertThat(positions.candidates("name " + i)).contains(i);
    }
  }

  @Test
  void a_name_added_twice_is_found_at_both_places() {
    positions.add("a", 1);
    positions.add("a", 7);

    assertThat(positions.candidates("a")).containsExactly(1, 7);
  }
}
