package io.qinggui.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.ledger.sqlite.SmallDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process writes as fast as it can while it is backed up. */
class BackupBesideWriterTest {

  private static final int BACKUPS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder = Path.of("");
  private final AtomicLong acknowledged = new AtomicLong();

  @Test
  void what_was_acknowledged_before_is_there_and_no_consumer_is_ahead_of_its_ledger()
      throws Exception {
    Path data = folder.resolve("data");
    Process writer = writing(data.resolve("ledgers/license"));
    try {
      for (int i = 0; i < BACKUPS; i++) {
        long before = acknowledged.get();
        await().atMost(PATIENCE).until(() -> acknowledged.get() > before + 100);
        long atLeast = acknowledged.get();
        Path to = folder.resolve("backup" + i);

        Manifest manifest = new Backup(data, to, null, "test").make();
        Path restored = folder.resolve("restored" + i);
        var unused = new Restore(to, null, restored).run();

        long head = manifest.ledgers().getFirst().end().position();
        assertThat(head).isGreaterThanOrEqualTo(atLeast);
        assertThat(counted(restored)).isBetween(atLeast - 1, head);
      }
    } finally {
      var unused = writer.destroyForcibly().waitFor();
    }
  }

  private static long counted(Path data) {
    Path file = data.resolve("ledgers/license").resolve(WritingProgram.CONSUMERS);
    try (SmallDatabase consumers = SmallDatabase.open(file)) {
      return consumers.query("SELECT next_offset FROM progress", row -> row.getLong(1)).getFirst();
    }
  }

  private Process writing(Path directory) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WritingProgram.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread unused = Thread.ofVirtual().start(() -> read(process));
    return process;
  }

  private void read(Process process) {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().forEach(line -> acknowledged.set(Long.parseLong(line)));
    } catch (IOException | UncheckedIOException e) {
      // it was killed
    }
  }
}
