package io.qinggui.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.log.FailingStore.Death;
import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.platform.transparency.merkle.TileAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.util.FileSystemUtils;

/** Whatever grows, is killed and starts again, in whatever order: one root for one size. */
class LogFollowerProperties {

  /**
   * What happens next.
   *
   * @param kind grows, steps of either instance, or a restart of one that will be killed
   */
  record Happening(int kind, int number) {}

  @Property(tries = 60)
  void there_is_one_root_for_one_size(
      @ForAll @Size(max = 40) List<@IntRange(max = 1_499) Integer> happenings) {
    Path directory = temporary();
    try (LogStore store = FileLogStore.open(directory)) {
      Outside outside = new Outside();
      LeafLedger ledger = new LeafLedger();
      LogFollower[] instances = {follower(ledger, store), follower(ledger, store)};
      for (int each : happenings) {
        Happening next = new Happening(each % 5, each / 5);
        happen(next, ledger, store, instances);
        outside.sees(instances[0]);
        outside.sees(instances[1]);
        outside.sees(store);
      }
      LogFollower last = follower(ledger, store);
      last.step();
      outside.sees(last);
      assertThat(last.shown().orElseThrow().size()).isEqualTo(ledger.head());
      assertThat(TileAudit.of(store, ledger.head()))
          .isEqualTo(new TileAudit(last.shown().orElseThrow().root(), Optional.empty()));
    } finally {
      delete(directory);
    }
  }

  private static void happen(
      Happening next, LeafLedger ledger, LogStore store, LogFollower[] instances) {
    switch (next.kind()) {
      case 0 -> ledger.grow(next.number());
      case 1, 2 -> step(instances[next.kind() - 1]);
      default -> {
        Death death = Death.values()[next.number() % 3];
        instances[next.kind() - 3] =
            follower(ledger, new FailingStore(store, next.number() % 7, death));
      }
    }
  }

  private static void step(LogFollower instance) {
    try {
      instance.step();
    } catch (FailingStore.Killed e) {
      // until it is started again
    }
  }

  private static LogFollower follower(LeafLedger ledger, LogStore store) {
    return Outside.follower(ledger, store, Outside.SIGNERS, InstantSource.system());
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
