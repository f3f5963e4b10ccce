package io.qinggui.platform.transparency.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileIdTest {

  @ParameterizedTest
  @CsvSource({
    "tile/0/000, 0, 0, 256",
    "tile/0/x001/x234/067, 0, 1234067, 256",
    "tile/0/x001/x234/067.p/1, 0, 1234067, 1",
    "tile/63/999.p/255, 63, 999, 255",
    "tile/2/x001/000.p/17, 2, 1000, 17",
    "tile/1/x009/x223/x372/x036/x854/x775/807, 1, 9223372036854775807, 256",
  })
  void paths_are_those_of_the_specification(String path, int level, long index, int width) {
    TileId tile = new TileId(level, index, width);

    assertThat(tile.path()).isEqualTo(path);
    assertThat(TileId.parse(path)).isEqualTo(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000",
        "tile/0/x000/001",
        "tile/0/001/002",
        "tile/0/x001/x002",
        "tile/0/001/",
        "tile/0//001",
        "tile/00/001",
        "tile/64/001",
        "tile/-1/001",
        "tile/0/-01",
        "tile/0/+01",
        "tile/0/x01/001",
        "tile/0/X001/001",
        "tile/0/٠٠١",
        "tile/0/001.p/0",
        "tile/0/001.p/256",
        "tile/0/001.p/01",
        "tile/0/001.p/",
        "tile/0/001.p/1/",
        "tile/0/001.p/1.p/1",
        "tile/0/x001.p/1/002",
        "/tile/0/001",
        "tile/0/001 ",
        "tile/entries/001",
        "tile/0/x009/x223/x372/x036/x854/x775/808",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
      })
  void another_spelling_is_refused(String path) {
    assertThatThrownBy(() -> TileId.parse(path)).isInstanceOf(MalformedException.class);
  }

  @Test
  void bundles_have_paths_of_their_own() {
    BundleId bundle = new BundleId(1234067, 12);

    assertThat(bundle.path()).isEqualTo("tile/entries/x001/x234/067.p/12");
    assertThat(BundleId.parse(bundle.path())).isEqualTo(bundle);
    assertThat(bundle.hashes()).isEqualTo(new TileId(0, 1234067, 12));
    assertThatThrownBy(() -> BundleId.parse("tile/0/001")).isInstanceOf(MalformedException.class);
  }

  @Test
  void a_tree_of_70000_leaves_has_the_tiles_that_the_specification_counts() {
    long size = 70_000;

    assertThat(TileId.holding(0, 272 * 256, size)).isEqualTo(new TileId(0, 272, 256));
    assertThat(TileId.holding(0, size - 1, size)).isEqualTo(new TileId(0, 273, 112));
    assertThat(TileId.holding(1, 0, size)).isEqualTo(new TileId(1, 0, 256));
    assertThat(TileId.holding(1, 272, size)).isEqualTo(new TileId(1, 1, 17));
    assertThat(TileId.holding(2, 0, size)).isEqualTo(new TileId(2, 0, 1));
    assertThat(TileId.hashesAt(3, size)).isZero();
  }

  @Test
  void a_tree_of_256_leaves_has_a_full_tile_and_one_hash_above() {
    assertThat(TileId.holding(0, 0, 256).isFull()).isTrue();
    assertThat(TileId.holding(1, 0, 256)).isEqualTo(new TileId(1, 0, 1));
    assertThatThrownBy(() -> TileId.holding(1, 1, 256))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
