package io.qinggui.platform.log;

import static io.qinggui.platform.log.Outside.SIGNERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.merkle.TreeHasher;
import io.qinggui.platform.transparency.tile.BundleId;
import io.qinggui.platform.transparency.tile.EntryBundles;
import io.qinggui.platform.transparency.tile.OversizedEntryException;
import io.qinggui.platform.transparency.tile.TileId;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log at work, on its own thread. */
class TransparencyLogTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir private Path directory;

  private final LeafLedger ledger = LeafLedger.of(600);
  private TransparencyLog log;

  @BeforeEach
  void start() {
    log =
        TransparencyLog.start(
            ledger, FileLogStore.open(directory), SIGNERS, InstantSource.system());
    awaitSize(600);
  }

  @AfterEach
  void stop() {
    log.close();
  }

  @Test
  void what_is_committed_is_published_soon() {
    ledger.grow(5);
    awaitSize(605);
    assertThat(log.state()).isEqualTo(new LogState.Following());
    assertThat(log.note()).isEqualTo(log.checkpoint().format());
    assertThat(log.keys()).hasSize(2);
  }

  @Test
  void tiles_are_shown_as_far_as_they_are_published() {
    byte[] first = log.tile(new TileId(0, 0, 256)).orElseThrow();
    assertThat(first).hasSize(256 * Hash.LENGTH);
    assertThat(log.tile(new TileId(0, 0, 1)).orElseThrow()).isEqualTo(Arrays.copyOf(first, 32));
    assertThat(log.tile(new TileId(0, 2, 88))).isPresent();
    assertThat(log.tile(new TileId(0, 2, 89))).isEmpty();
    assertThat(log.tile(new TileId(0, 3, 1))).isEmpty();
    assertThat(log.tile(new TileId(1, 0, 2))).isPresent();
    assertThat(log.tile(new TileId(1, 0, 3))).isEmpty();
    assertThat(log.tile(new TileId(63, 0, 1))).isEmpty();
    assertThat(log.tile(new TileId(0, Long.MAX_VALUE / 256, 256))).isEmpty();
  }

  @Test
  void bundles_have_the_stored_bytes_of_the_same_events() {
    List<byte[]> entries = EntryBundles.parse(log.bundle(new BundleId(2, 88)).orElseThrow(), 88);

    byte[] hashes = log.tile(new TileId(0, 2, 88)).orElseThrow();
    TreeHasher hasher = new TreeHasher();
    for (int i = 0; i < entries.size(); i++) {
      assertThat(hasher.leaf(entries.get(i)).bytes())
          .isEqualTo(Arrays.copyOfRange(hashes, 32 * i, 32 * i + 32));
    }
    assertThat(log.bundle(new BundleId(2, 89))).isEmpty();
    assertThat(log.bundle(new BundleId(9, 1))).isEmpty();
  }

  @Test
  void an_old_event_that_is_too_long_for_a_bundle_is_in_the_tree() {
    ledger.add(new byte[EntryBundles.LONGEST_ENTRY + 1]);
    ledger.grow(1);
    awaitSize(602);

    assertThatThrownBy(() -> log.bundle(new BundleId(2, 90)))
        .isInstanceOfSatisfying(
            OversizedEntryException.class, it -> assertThat(it.offset()).isEqualTo(88));
    assertThat(log.inclusion(event(601), null).proof().index()).isEqualTo(600);
  }

  @Test
  void events_are_proved_in_the_last_tree_and_in_earlier_ones() {
    for (long size : List.of(300L, 512L, 599L, 600L)) {
      LogInclusion inclusion = log.inclusion(event(300), size);
      assertThat(inclusion.proof().proves(inclusion.leaf(), inclusion.root())).isTrue();
      assertThat(inclusion.leaf().bytes()).isEqualTo(event(300).leafHash());
      assertThat(inclusion.checkpoint() != null).isEqualTo(size == 600);
    }
    assertThat(log.inclusion(event(1), null).root())
        .isEqualTo(log.checkpoint().checkpoint().root());

    assertThatThrownBy(() -> log.inclusion(event(300), 601L))
        .isInstanceOf(UnpublishedSizeException.class);
    assertThatThrownBy(() -> log.inclusion(event(300), 299L))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_log_that_only_appended_is_proved_to_have() {
    for (long from : List.of(0L, 1L, 255L, 256L, 511L, 600L)) {
      LogConsistency consistency = log.consistency(from, null);
      assertThat(consistency.proof().proves(consistency.earlierRoot(), consistency.root()))
          .isTrue();
    }
    assertThatThrownBy(() -> log.consistency(3, 601L)).isInstanceOf(UnpublishedSizeException.class);
    assertThatThrownBy(() -> log.consistency(4, 3L)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_tile_that_is_altered_or_lost_is_noticed_and_healed() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(directory.resolve("level-0").toFile(), "rw")) {
      file.seek(100);
      file.write(file.read() ^ 1);
    }
    requireHealed();

    Files.delete(directory.resolve("level-1"));
    requireHealed();
  }

  private void requireHealed() {
    assertThatThrownBy(() -> log.inclusion(event(1), null))
        .isInstanceOf(LogUnavailableException.class);
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(log.inclusion(event(1), null)).isNotNull());
  }

  private LedgerEvent event(int position) {
    return ledger.read(position - 1, 1).getFirst();
  }

  private void awaitSize(long size) {
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .until(() -> log.checkpoint().checkpoint().size() == size);
  }
}
