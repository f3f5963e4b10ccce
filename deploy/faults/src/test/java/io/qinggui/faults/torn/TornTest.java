package io.qinggui.faults.torn;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import io.qinggui.faults.torn.Trial.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TornTest {

  @TempDir private Path folder;

  @Test
  void every_damage_is_found_or_changes_no_answer() throws IOException {
    Trials trials = new Trials(folder, 150, Long.MAX_VALUE);
    int found = 0;
    for (FileDamage damage : FileDamage.all()) {
      Trials.Tally tally = trials.run(damage, 1, 2);
      assertThat(tally.bad()).as(damage.name()).isEmpty();
      found += tally.of(Verdict.FOUND_AT_START);
    }
    assertThat(found).isGreaterThan(FileDamage.all().size());
  }

  @Test
  void with_a_checkpoint_it_is_found_beside_the_use_at_the_latest() throws IOException {
    Trials trials = new Trials(folder, 150, 300);
    int found = 0;
    for (FileDamage damage : FileDamage.withCheckpoint()) {
      Trials.Tally tally = trials.run(damage, 1, 2);
      assertThat(tally.bad()).as(damage.name()).isEmpty();
      found += tally.of(Verdict.FOUND_AT_START) + tally.of(Verdict.FOUND_BESIDE);
    }
    assertThat(found).isGreaterThan(FileDamage.all().size());
  }

  @FullSize
  void at_full_size_every_damage_is_found_or_changes_no_answer() {
    assertThat(new CommandLine(new TornProgram()).execute()).isZero();
  }
}
