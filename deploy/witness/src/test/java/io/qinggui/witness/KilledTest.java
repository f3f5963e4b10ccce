package io.qinggui.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.witnessing.GrowingLog;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed while it works, and the log forks where an answer got lost. */
class KilledTest {

  private static final int ROUNDS = 5;
  private static final long WITHIN_NANOS = 20_000_000;

  @TempDir private Path directory;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(20_261_128);

  /** What was cosigned, by size. */
  private final Map<Integer, String> roots = new HashMap<>();

  private GrowingLog history = GrowingLog.of(1);

  @AfterEach
  void close() {
    http.shutdownNow();
  }

  @Test
  void it_never_signs_two_roots_for_one_size() throws Exception {
    Path logKey = directory.resolve("log.key");
    Files.writeString(logKey, history.verifierKey().format());
    for (int round = 0; round < ROUNDS; round++) {
      try (WitnessProcess witness = WitnessProcess.start(directory.resolve("data"), logKey)) {
        int size = sizeAfterRestart(witness);
        forkIsRefused(witness, size);
        workUntilKilled(witness, size, round);
      }
    }
    assertThat(roots).hasSizeGreaterThan(ROUNDS * 4);
  }

  /** What it has is what was cosigned last, or the one whose answer got lost. */
  private int sizeAfterRestart(WitnessProcess witness) throws Exception {
    HttpResponse<byte[]> answer = witness.add(http, history.request(0));
    if (answer.statusCode() == 200) {
      assertThat(roots).isEmpty();
      take(answer, 1);
      return 1;
    }
    int size = Integer.parseInt(new String(answer.body(), UTF_8).strip());
    assertThat(size).isBetween(size() - 1, size());
    assertThat(roots.keySet()).allSatisfy(cosigned -> assertThat(cosigned).isLessThan(size + 1));
    return size;
  }

  private void forkIsRefused(WitnessProcess witness, int size) throws Exception {
    GrowingLog fork = history.forkedBehind(size - 1, "another history", size);
    assertThat(witness.add(http, fork.request(size)).statusCode()).isEqualTo(422);
  }

  private void workUntilKilled(WitnessProcess witness, int start, int round) throws Exception {
    AtomicInteger answered = new AtomicInteger();
    Thread killer = Thread.startVirtualThread(() -> killAfter(witness, answered));
    try {
      for (int size = start + 1; ; size++) {
        history = history.forkedBehind(size - 1, "of round " + round, size);
        take(witness.add(http, history.request(size - 1)), size);
        answered.incrementAndGet();
      }
    } catch (IOException e) {
      killer.join();
    }
  }

  /** At a moment of its work that nobody chose. */
  private void killAfter(WitnessProcess witness, AtomicInteger answered) {
    await().until(() -> answered.get() >= 5);
    LockSupport.parkNanos(random.nextLong(WITHIN_NANOS));
    witness.kill();
  }

  private void take(HttpResponse<byte[]> answer, int size) {
    assertThat(answer.statusCode()).isEqualTo(200);
    String root = history.signed(size).checkpoint().root().base64();
    assertThat(roots.merge(size, root, (was, now) -> was)).isEqualTo(root);
  }

  private int size() {
    return (int) history.signed().checkpoint().size();
  }
}
