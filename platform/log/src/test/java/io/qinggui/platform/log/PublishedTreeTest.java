package io.qinggui.platform.log;

import static io.qinggui.platform.log.Outside.SIGNERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.TileAppender;
import io.qinggui.platform.transparency.tile.TileId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTreeTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 255, 256, 257, 258, 511, 512, 513, 600})
  void a_tile_with_any_other_hash_is_not_shown(long size) {
    LogStore store = FileLogStore.open(directory);
    PublishedTree tree = new PublishedTree(store, published(store, size));

    for (TileId tile : tiles(size)) {
      byte[] right = store.read(tile);
      assertThat(tree.tile(tile)).hasValue(right);
      for (int i = 0; i < tile.width(); i++) {
        byte[] altered = right.clone();
        altered[i * Hash.LENGTH + i % Hash.LENGTH] ^= 1;
        store.write(tile, altered);
        assertThatThrownBy(() -> tree.tile(tile))
            .as("hash %d of %s", i, tile)
            .isInstanceOf(DamagedTilesException.class);
      }
      store.write(tile, right);
    }
  }

  /** With leaves of their own. */
  private static Published published(LogStore store, long size) {
    TileAppender appender = new TileAppender(store);
    for (int i = 0; i < size; i++) {
      byte[] leaf = new byte[Hash.LENGTH];
      leaf[0] = (byte) i;
      leaf[1] = (byte) (i >> 8);
      appender.append(leaf);
    }
    return Published.of(SIGNERS.sign(size, appender.flush(), Instant.ofEpochSecond(1)));
  }

  private static List<TileId> tiles(long size) {
    List<TileId> all = new ArrayList<>();
    for (int level = 0; TileId.hashesAt(level, size) > 0; level++) {
      for (long at = 0; at < TileId.hashesAt(level, size); at += TileId.FULL_WIDTH) {
        all.add(TileId.holding(level, at, size));
      }
    }
    return all;
  }
}
