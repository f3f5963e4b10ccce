package io.qinggui.faults.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EndpointsTest {

  @TempDir private Path folder;

  @Test
  void endpoints_that_do_their_worst_get_nowhere_and_hold_nobody_up() throws Exception {
    assertThat(new EndpointsRun(folder, 5, 20, 20, Duration.ofSeconds(2)).run().text())
        .endsWith(" 0 wrong, 0 missing");
  }

  @FullSize
  void at_full_size_they_get_nowhere_and_hold_nobody_up() {
    assertThat(new CommandLine(new EndpointsProgram()).execute()).isZero();
  }
}
