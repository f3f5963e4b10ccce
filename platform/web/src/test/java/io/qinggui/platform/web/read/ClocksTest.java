package io.qinggui.platform.web.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.testkit.MemoryLedger;
import io.qinggui.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClocksTest {

  private static final Instant NOW = Instant.parse("2017-12-31T15:59:59Z");
  private static final Instant AHEAD = NOW.plusSeconds(2);
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

  /** Of an instance whose clock is ahead. */
  private final MemoryLedger ledger = new MemoryLedger("license", () -> AHEAD);

  private final Clocks clocks = new Clocks(ledger, () -> NOW);

  @Test
  void a_moment_that_the_ledger_has_reached_is_not_in_the_future_whatever_the_clock_says() {
    record();
    Instant answered = clocks.asOf(null, null, "").knownAt();
    assertThat(answered).isAfter(NOW);

    assertThat(clocks.asOf(null, answered, "/knownAt").knownAt()).isEqualTo(answered);
  }

  @Test
  void a_moment_behind_clock_and_ledger_is_in_the_future() {
    record();

    assertThatThrownBy(() -> clocks.asOf(null, AHEAD.plusSeconds(1), "/knownAt"))
        .isInstanceOf(ProblemException.class);
  }

  private void record() {
    NewEvent event = new NewEvent("e", "noted", 1, "note/1", 0, "subject", null, NOTHING, NOTHING);
    var unused = ledger.append(new Append("c", "c", Actor.system("test"), List.of(event)));
  }
}
