package io.qinggui.platform.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundlesTest {

  @Test
  void a_length_is_before_each_entry() {
    byte[] bundle = EntryBundles.format(List.of(new byte[] {7, 8}, new byte[0], new byte[] {9}));

    assertThat(bundle).containsExactly(0, 2, 7, 8, 0, 0, 0, 1, 9);
  }

  @Test
  void the_longest_entry_fits_and_a_longer_one_is_named() {
    byte[] longest = new byte[EntryBundles.LONGEST_ENTRY];

    assertThat(EntryBundles.parse(EntryBundles.format(List.of(longest)), 1))
        .containsExactly(longest);
    assertThatThrownBy(() -> EntryBundles.format(List.of(new byte[1], new byte[65_536])))
        .isInstanceOfSatisfying(
            OversizedEntryException.class,
            e -> {
              assertThat(e.offset()).isEqualTo(1);
              assertThat(e.length()).isEqualTo(65_536);
            });
  }

  @Test
  void a_bundle_has_1_to_256_entries() {
    assertThatThrownBy(() -> EntryBundles.format(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EntryBundles.format(Collections.nCopies(257, new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
