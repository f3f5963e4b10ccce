package io.qinggui.platform.ledger.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerConformance;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** It is a ledger like any other. */
class SealingLedgerTest extends LedgerConformance {

  private static final SealingKey KEY = SealingKey.of(new byte[SealingKey.LENGTH]);

  @TempDir private Path directory;

  @Override
  protected Ledger open(InstantSource clock) {
    return new SealingLedger(
        SqliteLedger.open(directory, "license", clock),
        new Sealing(List.of(KEY), type -> List.of("名")));
  }

  /** An event with its ciphertext has to be in a bundle of a log. */
  @Override
  protected int longest() {
    return 60_000;
  }

  /** What would have been stored without a key. */
  @Override
  protected String clear(LedgerEvent event) {
    assertThat(super.clear(event)).contains("\"sealed\":\"").doesNotContain("清规", "王敏");
    NewEvent handedIn =
        new NewEvent(
            event.id(),
            event.type(),
            event.version(),
            event.stream(),
            event.sequence(),
            event.subject(),
            event.legalDate(),
            event.data(),
            event.meta());
    Append append = new Append(event.commandId(), "", event.actor(), List.of(handedIn));
    byte[] stored = DraftedAppend.of(append).drafts().getFirst().seal(event.recordedAt());
    return new String(stored, StandardCharsets.UTF_8);
  }
}
