package io.qinggui.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.witnessing.GrowingLog;
import io.qinggui.witness.storage.Disk;
import io.qinggui.witness.storage.FileDisk;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plug is pulled between any two steps of recording: no size ever gets a second root. */
class PlugTest {

  /** After what it is pulled; nothing is done to the disk any more. */
  enum Moment {
    NOTHING,
    HALF_A_FILE,
    WRITTEN,
    RENAMED,
    SYNCED
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(Moment.class)
  void after_it_one_history_is_cosigned(Moment moment) throws Exception {
    GrowingLog log = GrowingLog.of(20);
    GrowingLog fork = log.forkedBehind(15, "another", 30);
    PluggedDisk disk = new PluggedDisk();
    try (Courthouse court = new Courthouse(directory, log).open(disk, Courthouse.NAME, false)) {
      assertThat(court.add(log.request(0)).statusCode()).isEqualTo(200);
      log.grow(30);

      disk.moment = moment;
      HttpResponse<byte[]> answer = court.add(log.request(20));
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).isEmpty();
      court.stop();

      disk.moment = null;
      court.open(new FileDisk(), null, false);
      int size = moment.compareTo(Moment.RENAMED) < 0 ? 20 : 30;
      assertThat(court.add(fork.request(size)).statusCode()).isEqualTo(422);
      assertThat(court.add(log.request(size)).statusCode()).isEqualTo(200);
      assertThat(court.add(fork.request(30)).statusCode()).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @EnumSource(Moment.class)
  void when_the_disk_works_again_without_a_restart_so_does_the_witness(Moment moment)
      throws Exception {
    GrowingLog log = GrowingLog.of(20);
    GrowingLog fork = log.forkedBehind(20, "another", 30);
    PluggedDisk disk = new PluggedDisk();
    try (Courthouse court = new Courthouse(directory, log).open(disk, Courthouse.NAME, false)) {
      assertThat(court.add(log.request(0)).statusCode()).isEqualTo(200);
      log.grow(30);
      disk.moment = moment;
      assertThat(court.add(log.request(20)).statusCode()).isEqualTo(500);

      disk.moment = null;

      // nobody was shown the other one, neither as an answer nor as a monitor
      assertThat(SignedCheckpoint.parse(court.monitored(log).body()).checkpoint())
          .isEqualTo(log.signed(20).checkpoint());
      assertThat(court.add(fork.request(20)).statusCode()).isEqualTo(200);
      assertThat(court.add(log.request(30)).statusCode()).isEqualTo(422);
      court.stop();
      court.open();
      assertThat(court.add(log.request(30)).statusCode()).isEqualTo(422);
    }
  }

  private static final class PluggedDisk implements Disk {

    private final FileDisk real = new FileDisk();
    private volatile @Nullable Moment moment;

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      pull(Moment.NOTHING);
      if (moment == Moment.HALF_A_FILE) {
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
      pull(Moment.HALF_A_FILE);
      real.write(file, bytes);
      pull(Moment.WRITTEN);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      real.move(from, to);
      pull(Moment.RENAMED);
    }

    @Override
    public void sync(Path folder) throws IOException {
      real.sync(folder);
      pull(Moment.SYNCED);
    }

    private void pull(Moment reached) throws IOException {
      if (moment == reached) {
        throw new IOException("the plug is pulled after " + reached);
      }
    }
  }
}
