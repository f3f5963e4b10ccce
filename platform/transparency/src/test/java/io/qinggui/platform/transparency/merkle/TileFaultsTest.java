package io.qinggui.platform.transparency.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.transparency.tile.TileId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TileFaultsTest {

  private static final int SIZE = 70_000;

  private final Map<TileId, byte[]> written = new HashMap<>();
  private final List<TileId> order = new ArrayList<>();
  private final Tiles tiles =
      id -> {
        byte[] hashes = written.get(id);
        if (hashes == null) {
          throw new MissingTileException(id);
        }
        return hashes;
      };
  private final Hash root = write();

  private Hash write() {
    TileAppender appender =
        new TileAppender(
            (id, hashes) -> {
              written.put(id, hashes);
              order.add(id);
            });
    ReferenceTree.leaves(SIZE).forEach(leaf -> appender.append(leaf.bytes()));
    return appender.flush();
  }

  @Test
  void a_tree_of_70000_leaves_is_written_as_the_specification_says() {
    assertThat(order).doesNotHaveDuplicates().hasSize(273 + 1 + 1 + 1 + 1);
    assertThat(order).contains(new TileId(0, 273, 112), new TileId(1, 1, 17), new TileId(2, 0, 1));
    assertThat(order.indexOf(new TileId(0, 255, 256)))
        .isLessThan(order.indexOf(new TileId(1, 0, 256)));
    written.forEach((id, hashes) -> assertThat(hashes).hasSize(32 * id.width()));
    assertThat(new TileTree(tiles, SIZE).root()).isEqualTo(root);
  }

  @Test
  void a_missing_tile_is_named() {
    TileId missing = new TileId(0, 7, 256);
    written.remove(missing);

    assertThatThrownBy(() -> new TileTree(tiles, SIZE).inclusion(7 * 256))
        .isInstanceOfSatisfying(
            MissingTileException.class, e -> assertThat(e.tile()).isEqualTo(missing));
    assertThat(new TileTree(tiles, SIZE).inclusion(8 * 256).path()).hasSize(17);
  }

  @Test
  void a_tile_that_was_cut_is_named() {
    TileId cut = new TileId(0, 7, 256);
    written.computeIfPresent(cut, (id, hashes) -> Arrays.copyOf(hashes, 100));

    assertThatThrownBy(() -> new TileTree(tiles, SIZE).inclusion(7 * 256))
        .isInstanceOf(MissingTileException.class)
        .hasMessageContaining("tile/0/007");
    assertThatThrownBy(() -> TileAudit.of(tiles, SIZE)).isInstanceOf(MissingTileException.class);
  }

  @Test
  void an_altered_tile_above_the_leaves_is_named() {
    TileId altered = new TileId(1, 1, 17);
    tiles.read(altered)[40] ^= 1;

    TileAudit audit = TileAudit.of(tiles, SIZE);

    assertThat(audit.root()).isEqualTo(root);
    assertThat(audit.altered()).contains(altered);
  }

  @Test
  void an_altered_leaf_leads_to_another_root() {
    tiles.read(new TileId(0, 3, 256))[0] ^= 1;

    assertThat(TileAudit.of(tiles, SIZE).root()).isNotEqualTo(root);
    InclusionProof proof = new TileTree(tiles, SIZE).inclusion(3 * 256);
    assertThat(proof.proves(new TileTree(tiles, SIZE).leaf(3 * 256), root)).isFalse();
  }

  @Test
  void what_a_tree_has_not_is_refused() {
    TileTree tree = new TileTree(tiles, SIZE);

    assertThatThrownBy(() -> tree.inclusion(SIZE)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.leaf(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tree.consistency(SIZE + 1L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Frontier().append(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Frontier.of(3, List.of(root)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
