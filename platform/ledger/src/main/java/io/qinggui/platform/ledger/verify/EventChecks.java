package io.qinggui.platform.ledger.verify;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.envelope.LeafHash;
import io.qinggui.platform.ledger.verify.LedgerReport.Head;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every ledger promises of its events, whatever store they were read from: dense positions,
 * leaf hashes over the stored bytes, streams without a gap, no id twice, the events of a command
 * together, recorded times that increase from one command to the next.
 *
 * <p>After a finding it goes on from what is there, so that one damage is not told again with every
 * event behind it. About 150 bytes of memory for each stream and 50 for each event. Used by one
 * thread.
 */
public final class EventChecks {

  private final Findings findings;
  private final Map<String, Long> sequences = new HashMap<>();
  private final SeenNames ids = new SeenNames();
  private final SeenNames commands = new SeenNames();
  private long events;
  private long position;
  private String commandId = "";
  private Instant recordedAt = Instant.MIN;
  private @Nullable Head head;

  /** For a ledger of which nothing was read yet. */
  public EventChecks(Findings findings) {
    this.findings = findings;
  }

  /** The next event. */
  public void check(LedgerEvent event) {
    require(
        Arrays.equals(event.leafHash(), LeafHash.of(event.stored())),
        event,
        "the stored bytes do not match their leaf hash");
    checkPosition(event.position());
    checkStream(event);
    require(ids.add(event.id()), event, "the id " + event.id() + " is that of an earlier event");
    checkCommand(event);
    events++;
    head =
        new Head(event.position(), event.recordedAt(), HexFormat.of().formatHex(event.leafHash()));
  }

  /**
   * Positions whose events cannot be read.
   *
   * @param last inclusive
   */
  public void unreadable(long first, long last, String why) {
    checkPosition(first);
    findings.add(first, others(first, last) + "cannot be read: " + why);
    position = Math.max(position, last);
  }

  /**
   * After the last event.
   *
   * @param expected the position that the ledger reached at least
   */
  public void end(long expected) {
    if (position < expected) {
      findings.add(
          position + 1, "the ledger ends here, but positions up to " + expected + " were written");
    }
  }

  /** All that was seen. */
  public LedgerReport report(String ledger, long acknowledged) {
    return new LedgerReport(ledger, events, head, acknowledged, findings.kept(), findings.count());
  }

  private void checkPosition(long next) {
    if (next < 1) {
      findings.add(next, "no ledger has such a position");
    } else if (next > position + 1) {
      long first = position + 1;
      findings.add(first, others(first, next - 1) + "missing");
    } else if (next <= position) {
      findings.add(next, "the event stands behind that of position " + position);
    }
    position = Math.max(position, next);
  }

  private static String others(long first, long last) {
    return last == first ? "the event is " : "the events from here to position " + last + " are ";
  }

  private void checkStream(LedgerEvent event) {
    long expected = sequences.getOrDefault(event.stream(), -1L) + 1;
    require(
        event.sequence() == expected,
        event,
        "it is number "
            + event.sequence()
            + " of the stream "
            + event.stream()
            + ", which goes on with "
            + expected);
    sequences.put(event.stream(), event.sequence());
  }

  private void checkCommand(LedgerEvent event) {
    boolean same = event.commandId().equals(commandId);
    int later = event.recordedAt().compareTo(recordedAt);
    require(
        same || commands.add(event.commandId()),
        event,
        "its command " + event.commandId() + " has events at another place");
    require(
        same ? later == 0 : later > 0,
        event,
        "it was recorded at " + event.recordedAt() + ", the event ahead of it at " + recordedAt);
    commandId = event.commandId();
    recordedAt = event.recordedAt();
  }

  private void require(boolean holds, LedgerEvent event, String otherwise) {
    if (!holds) {
      findings.add(event.position(), otherwise);
    }
  }
}
