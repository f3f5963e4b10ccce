package io.qinggui.faults.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An approval and its effect survive a kill together, or not at all. */
class ApprovalCrashTest {

  private static final String CLEAN = " 0 wrong, 0 missing";

  @TempDir private Path folder;

  @Test
  void an_approval_and_its_effect_are_both_there_or_neither_is() throws Exception {
    kills(2, 40, 150);
  }

  @FullSize
  void at_full_size_they_are_so_after_every_kill() throws Exception {
    kills(25, 200, 2_000);
  }

  private void kills(int kills, int each, int longestMillis) throws Exception {
    Approvals approvals = new Approvals(folder.resolve("data"), 1, longestMillis);
    for (int i = 0; i < kills; i++) {
      approvals.approveAndKill(each);
      assertThat(approvals.check().text()).endsWith(CLEAN);
    }
    approvals.approveTheRest();
    assertThat(approvals.check().text()).endsWith(CLEAN);
    assertThat(approvals.acknowledged()).isEqualTo(kills * each);
  }
}
