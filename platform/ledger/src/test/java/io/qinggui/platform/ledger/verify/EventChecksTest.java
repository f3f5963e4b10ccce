package io.qinggui.platform.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.platform.ledger.Events;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.LeafHash;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What holds of the events of any ledger. */
class EventChecksTest {

  private static final Instant FIRST = Instant.parse("2017-03-31T00:00:00Z");
  private static final Instant SECOND = FIRST.plusNanos(1_000);

  private final Findings findings = new Findings();
  private final EventChecks checks = new EventChecks(findings);

  @Test
  void two_commands_in_order_are_sound() {
    checks.check(event(1, "a", "s", 0, "one", FIRST));
    checks.check(event(2, "b", "t", 0, "one", FIRST));
    checks.check(event(3, "c", "s", 1, "two", SECOND));
    checks.end(3);

    assertThat(findings.kept()).isEmpty();
    assertThat(checks.report("license", 3).events()).isEqualTo(3);
  }

  @Test
  void an_id_a_command_and_a_number_of_a_stream_are_taken_once() {
    checks.check(event(1, "a", "s", 0, "one", FIRST));
    checks.check(event(2, "a", "t", 0, "two", SECOND));
    checks.check(event(3, "c", "s", 0, "three", SECOND.plusNanos(1_000)));
    checks.check(event(4, "d", "t", 1, "one", SECOND.plusNanos(2_000)));

    assertThat(findings.kept())
        .containsExactly(
            new Finding(2, "the id a is that of an earlier event"),
            new Finding(3, "it is number 0 of the stream s, which goes on with 1"),
            new Finding(4, "its command one has events at another place"));
  }

  @Test
  void recorded_times_are_those_of_commands_and_increase() {
    checks.check(event(1, "a", "s", 0, "one", FIRST));
    checks.check(event(2, "b", "s", 1, "one", SECOND));
    checks.check(event(3, "c", "s", 2, "two", SECOND));

    assertThat(findings.kept()).extracting(Finding::position).containsExactly(2L, 3L);
  }

  @Test
  void a_gap_is_told_once_and_a_second_event_at_a_position_where_it_is() {
    checks.check(event(1, "a", "s", 0, "one", FIRST));
    checks.check(event(4, "b", "s", 1, "two", SECOND));
    checks.check(event(4, "c", "s", 2, "three", SECOND.plusNanos(1_000)));
    checks.end(6);

    assertThat(findings.kept())
        .containsExactly(
            new Finding(2, "the events from here to position 3 are missing"),
            new Finding(4, "the event stands behind that of position 4"),
            new Finding(5, "the ledger ends here, but positions up to 6 were written"));
  }

  @Test
  void a_hash_of_other_bytes_is_found() {
    LedgerEvent other = event(1, "x", "s", 0, "one", FIRST);
    checks.check(event(1, "a", "s", 0, "one", FIRST, other.leafHash()));

    assertThat(findings.kept())
        .containsExactly(new Finding(1, "the stored bytes do not match their leaf hash"));
  }

  private static LedgerEvent event(
      long position, String id, String stream, long sequence, String command, Instant recordedAt) {
    return event(
        position, id, stream, sequence, command, recordedAt, LeafHash.of(id.getBytes(UTF_8)));
  }

  private static LedgerEvent event(
      long position,
      String id,
      String stream,
      long sequence,
      String command,
      Instant recordedAt,
      byte[] leafHash) {
    byte[] stored = id.getBytes(UTF_8);
    return new LedgerEvent(
        "license",
        position,
        id,
        "io.qinggui.test.happened",
        1,
        stream,
        sequence,
        "operator",
        null,
        recordedAt,
        Events.ACTOR,
        command,
        stored,
        stored,
        stored,
        leafHash);
  }
}
