package io.qinggui.faults.midnight;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import io.qinggui.faults.audit.Findings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MidnightTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_boundary_passed_while_everything_was_stopped_is_announced_once_and_decided_before()
      throws Exception {
    Findings found = new DeadlineScenario(folder, 30).run();

    assertThat(found.wrong()).isEmpty();
    assertThat(found.counted("announcements of 2018-01-01 in the ledger")).isEqualTo(30);
    assertThat(found.counted("announcements of 2018-01-01 on Kafka")).isEqualTo(30);
  }

  @FullSize
  void at_full_size_every_boundary_is_announced_once() {
    assertThat(new CommandLine(new MidnightProgram()).execute()).isZero();
  }
}
