package io.qinggui.platform.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed while it appends loses nothing that it acknowledged and leaves no halves. */
class SqliteKillTest {

  @TempDir private Path directory;
  private final Random random = new Random();

  @Test
  void what_was_acknowledged_before_a_kill_is_there() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int run = 0; run < 3; run++) {
      acknowledged.addAll(appendAndKill(20 + random.nextInt(300)));
      requireWholeAndNothingLost(acknowledged);
    }
  }

  /** Kills the process after so many acknowledgements, then reads those still in the pipe. */
  private List<String> appendAndKill(int acknowledgements) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                directory.toString(),
                "inspection")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = process.inputReader()) {
      String line = output.readLine();
      while (line != null) {
        lines.add(line);
        if (lines.size() == acknowledgements) {
          process.toHandle().destroyForcibly(); // which leaves its output to be read
        }
        line = output.readLine();
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(acknowledgements);
    // the kill may have cut the last line
    return lines.subList(0, lines.size() - 1);
  }

  private void requireWholeAndNothingLost(List<String> acknowledged) {
    try (Ledger ledger = SqliteLedger.open(directory, "inspection", InstantSource.system())) {
      List<LedgerEvent> events = ledger.read(0, Integer.MAX_VALUE);
      assertThat(events.stream().map(LedgerEvent::position).toList())
          .isEqualTo(LongStream.rangeClosed(1, ledger.head()).boxed().toList());
      for (String line : acknowledged) {
        String[] parts = line.split(" ");
        Committed outcome = ledger.outcome(parts[0]).orElseThrow();
        assertThat(outcome.firstPosition()).isEqualTo(Long.parseLong(parts[1]));
      }
      Map<String, Long> eventsOfCommands =
          events.stream()
              .collect(Collectors.groupingBy(LedgerEvent::commandId, Collectors.counting()));
      assertThat(eventsOfCommands.values()).containsOnly(3L);
    }
  }
}
