package io.qinggui.faults.instances;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import io.qinggui.faults.audit.Findings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TwoInstancesTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void two_instances_at_one_ledger_lose_and_double_nothing() throws Exception {
    Findings found = new TwoInstances(folder, Duration.ofSeconds(2), 0, 10, 10).run();

    assertThat(found.wrong()).isEmpty();
    assertThat((Integer) found.counted("commands taken")).isGreaterThan(20);
    assertThat(found.counted("announcements of these")).isEqualTo(10);
  }

  @FullSize
  void at_full_size_two_instances_lose_and_double_nothing() {
    assertThat(new CommandLine(new TwoInstancesProgram()).execute()).isZero();
  }
}
