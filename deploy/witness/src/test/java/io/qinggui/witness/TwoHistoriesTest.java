package io.qinggui.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.witness.AddCheckpoint;
import io.qinggui.platform.witnessing.GrowingLog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that shows two histories under one key gets cosignatures for one of them only. */
class TwoHistoriesTest {

  @TempDir private Path directory;

  private final GrowingLog log = GrowingLog.of(20);
  private Courthouse court = new Courthouse(Path.of(""));

  @BeforeEach
  void open() throws IOException {
    court = new Courthouse(directory.resolve("witness"), log).open();
  }

  @AfterEach
  void close() throws IOException {
    court.close();
  }

  @Test
  void the_other_history_is_refused_whichever_way_it_is_shown() throws Exception {
    court.add(log.request(0));
    GrowingLog sameSize = log.forkedBehind(10, "another", 20);
    GrowingLog longer = log.forkedBehind(10, "another", 30);
    GrowingLog shorter = log.forkedBehind(10, "another", 15);

    assertThat(court.add(sameSize.request(20)).statusCode()).isEqualTo(422);
    assertThat(court.add(sameSize.request(0)).statusCode()).isEqualTo(409);
    assertThat(court.add(longer.request(20)).statusCode()).isEqualTo(422);
    assertThat(court.add(longer.request(10)).statusCode()).isEqualTo(409);
    assertThat(court.add(shorter.request(15)).statusCode()).isEqualTo(409);
    assertThat(SignedCheckpoint.parse(court.monitored(log).body()).checkpoint())
        .isEqualTo(log.signed().checkpoint());
    assertThat(court.add(log.grow(30).request(20)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 20})
  void the_evidence_is_kept_once(int old) throws Exception {
    court.add(log.request(0));
    GrowingLog fork = log.forkedBehind(10, "another", 20);

    court.add(fork.request(old));
    court.add(fork.request(old));

    List<Path> kept = evidence();
    assertThat(kept).hasSize(2);
    assertThat(SignedCheckpoint.parse(Files.readAllBytes(kept.getFirst())).checkpoint())
        .isEqualTo(log.signed().checkpoint());
    assertThat(Files.readAllBytes(kept.getLast())).isEqualTo(fork.signed().format());
  }

  @Test
  void wrong_proofs_of_right_checkpoints_leave_room_for_a_fork() throws Exception {
    court.add(log.request(0));
    for (int size = 21; size < 140; size++) {
      log.grow(size);
      assertThat(court.add(new AddCheckpoint(20, List.of(), log.signed())).statusCode())
          .isEqualTo(422);
    }
    assertThat(evidence()).hasSize(200);

    court.add(log.forkedBehind(10, "another", 20).request(20));

    assertThat(evidence()).hasSize(202);
  }

  private List<Path> evidence() throws IOException {
    Path folder = court.data().resolve("evidence").resolve(Courthouse.hash(log.origin()));
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void of_two_at_once_one_is_cosigned() throws Exception {
    court.add(log.request(0));
    for (int round = 1; round <= 10; round++) {
      int old = 19 + round;
      GrowingLog one = log.forkedBehind(old, "one " + round, old + 1);
      GrowingLog two = log.forkedBehind(old, "two " + round, old + 1);

      List<Integer> statuses = atOnce(one, two, old);

      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      log.append((statuses.getFirst() == 200 ? "one " : "two ") + round);
    }
  }

  @Test
  void under_many_at_once_every_size_has_one_root() throws Exception {
    var roots = new ConcurrentHashMap<Integer, String>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 8; thread++) {
        int number = thread;
        done.add(threads.submit(() -> grow(number, roots)));
      }
      for (Future<?> each : done) {
        each.get();
      }
    }
    assertThat(roots).isNotEmpty();
  }

  private Void grow(int number, ConcurrentHashMap<Integer, String> roots) throws Exception {
    GrowingLog own = GrowingLog.named(log.origin());
    int old = 0;
    for (int i = 0; i < 25; i++) {
      own.append("entry " + number + "/" + i);
      SignedCheckpoint signed = own.signed();
      HttpResponse<byte[]> response = court.add(own.request(old));
      if (response.statusCode() == 200) {
        String root = signed.checkpoint().root().base64();
        assertThat(roots.merge(i + 1, root, (was, now) -> was)).isEqualTo(root);
        old = i + 1;
      }
    }
    return null;
  }

  private List<Integer> atOnce(GrowingLog one, GrowingLog two, int old) throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> both =
          List.of(() -> status(one, old, together), () -> status(two, old, together));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> each : threads.invokeAll(both)) {
        statuses.add(each.get());
      }
      return statuses;
    }
  }

  private int status(GrowingLog history, int old, CyclicBarrier together) throws Exception {
    together.await();
    return court.add(history.request(old)).statusCode();
  }
}
