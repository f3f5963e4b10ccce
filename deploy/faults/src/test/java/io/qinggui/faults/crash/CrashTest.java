package io.qinggui.faults.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import io.qinggui.faults.torn.StartOnDamage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CrashTest {

  private static final String CLEAN = " 0 wrong, 0 missing";

  @TempDir private Path folder;

  @Test
  void nothing_is_lost_or_doubled_by_kills_and_a_torn_ledger_is_refused() throws Exception {
    Path data = folder.resolve("data");
    try (Rounds rounds = new Rounds(data, 1, 8, 1_500)) {
      assertThat(rounds.round(KillPoint.UNDER_LOAD, false).findings().text()).endsWith(CLEAN);
      assertThat(rounds.round(KillPoint.WHILE_STOPPING, false).findings().text()).endsWith(CLEAN);
      assertThat(rounds.last().findings().text()).endsWith(CLEAN);

      assertThat(rounds.load().history().acknowledged()).hasSizeGreaterThan(20);
      assertThat(rounds.published()).isGreaterThan(20);
    }

    StartOnDamage.Outcome refused = StartOnDamage.cutShort(data, "license");
    assertThat(refused.clear()).as(refused.toString()).isTrue();
  }

  @FullSize
  void at_full_size_nothing_is_lost_or_doubled_by_kills() {
    assertThat(new CommandLine(new CrashProgram()).execute()).isZero();
  }
}
