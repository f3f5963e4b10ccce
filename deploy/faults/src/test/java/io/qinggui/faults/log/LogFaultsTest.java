package io.qinggui.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.faults.FullSize;
import io.qinggui.faults.log.TileDamage.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LogFaultsTest {

  private static final String CLEAN = " 0 wrong, 0 missing";

  @TempDir private Path folder;

  @Test
  void whatever_happens_there_are_never_two_roots_and_another_ledger_is_not_published()
      throws Exception {
    try (Rounds rounds = new Rounds(folder, 4, 1)) {
      rounds.round(new Kill(500));
      LedgerBack.remember(rounds.world());

      rounds.round(
          new TileDamage(Kind.BYTE, false),
          new KeysRotated(true),
          new WitnessAway(4),
          new TileDamage(Kind.GONE, true),
          rounds.proofs());
      assertThat(rounds.findings().text()).endsWith(CLEAN);
      assertThat(rounds.world().proofs().consistency()).isGreaterThan(10);
      assertThat(rounds.world().proofs().inclusion()).isGreaterThan(10);

      rounds.round(new LedgerBack(LedgerBack.Step.PUT_BACK));
      assertThat(rounds.findings().text()).endsWith(CLEAN);
    }
  }

  @FullSize
  void at_full_size_it_is_so_after_every_fault() {
    assertThat(new CommandLine(new LogProgram()).execute()).isZero();
  }
}
