package io.qinggui.platform.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TileProperties {

  @Property
  void a_path_is_read_as_it_was_written(
      @ForAll @IntRange(max = 63) int level,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long index,
      @ForAll @IntRange(min = 1, max = 256) int width) {
    TileId tile = new TileId(level, index, width);
    BundleId bundle = new BundleId(index, width);

    assertThat(TileId.parse(tile.path())).isEqualTo(tile);
    assertThat(BundleId.parse(bundle.path())).isEqualTo(bundle);
  }

  @Property(tries = 200)
  void a_bundle_is_read_as_it_was_written(
      @ForAll @Size(min = 1, max = 256) List<byte @Size(max = 300) []> entries) {
    byte[] bundle = EntryBundles.format(entries);

    assertThat(EntryBundles.parse(bundle, entries.size()))
        .usingElementComparator(Arrays::compare)
        .containsExactlyElementsOf(entries);
    if (bundle.length > 2) {
      assertThatThrownBy(
              () -> EntryBundles.parse(Arrays.copyOf(bundle, bundle.length - 1), entries.size()))
          .isInstanceOf(MalformedException.class);
    }
    assertThatThrownBy(() -> EntryBundles.parse(bundle, entries.size() + 1))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> EntryBundles.parse(bundle, entries.size() - 1))
        .isInstanceOf(MalformedException.class);
  }
}
