package io.qinggui.faults.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import io.qinggui.faults.audit.Findings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HostileInputTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void hostile_requests_are_refused_with_a_problem_document_and_leave_nothing_behind()
      throws Exception {
    Findings found = new HostileRun(folder, 20_170_117, 600).run();

    assertThat(found.wrong()).isEmpty();
    assertThat(found.counted("hostile requests")).isEqualTo(600);
  }

  @FullSize
  void at_full_size_hostile_requests_are_refused() {
    assertThat(new CommandLine(new HostileProgram()).execute()).isZero();
  }
}
