package io.qinggui.platform.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.verify.LedgerReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process writes, as fast as it can, while the ledger is verified. */
class SqliteVerifierBesideWriterTest {

  private static final int VERIFICATIONS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory;

  @Test
  void what_was_acknowledged_before_is_seen_and_the_writer_s_progress_is_no_damage()
      throws Exception {
    LedgerFiles files = new LedgerFiles(directory, "license");
    AtomicLong acknowledged = new AtomicLong();
    try (Writing writing = Writing.to(files, acknowledged)) {
      for (int i = 0; i < VERIFICATIONS; i++) {
        writing.awaitMore();
        long before = acknowledged.get();
        List<String> names = names();

        LedgerReport report = SqliteVerifier.verify(files);

        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isGreaterThanOrEqualTo(before);
        assertThat(report.acknowledged()).isLessThanOrEqualTo(report.events()).isPositive();
        assertThat(names()).isEqualTo(names);
      }
    }
    LedgerReport afterTheKill = SqliteVerifier.verify(files);
    assertThat(afterTheKill.findings()).isEmpty();
    assertThat(afterTheKill.events()).isGreaterThanOrEqualTo(acknowledged.get());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A process that writes until it is killed. */
  private record Writing(Process process, Thread reader, AtomicLong acknowledged)
      implements AutoCloseable {

    static Writing to(LedgerFiles files, AtomicLong acknowledged) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledWriter.class.getName(),
                  files.directory().toString(),
                  files.name())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Thread reader = Thread.ofVirtual().start(() -> read(process, acknowledged));
      return new Writing(process, reader, acknowledged);
    }

    private static void read(Process process, AtomicLong acknowledged) {
      try (BufferedReader lines = process.inputReader()) {
        String line = lines.readLine();
        while (line != null) {
          String[] parts = line.split(" ");
          if (parts.length == 3) {
            long last = Long.parseLong(parts[1]) + 2;
            acknowledged.accumulateAndGet(last, Math::max);
          }
          line = lines.readLine();
        }
      } catch (IOException e) {
        // it was killed
      }
    }

    void awaitMore() {
      long before = acknowledged.get();
      Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.get() > before + 100);
    }

    @Override
    public void close() throws InterruptedException {
      process.destroyForcibly();
      process.onExit().join();
      reader.join();
    }
  }
}
