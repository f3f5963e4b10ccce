package io.qinggui.platform.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenNamesTest {

  @Test
  void a_name_is_new_once_also_when_there_are_many() {
    SeenNames seen = new SeenNames();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add("name " + i)).isTrue();
    }
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add("name " + i)).isFalse();
    }
    assertThat(seen.add("another one")).isTrue();
  }
}
