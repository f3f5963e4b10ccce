package io.qinggui.bench.faults.check;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a whole ledger and looks whether it holds what it promises: dense positions, dense
 * sequences, recorded times that increase, leaf hashes over the stored bytes, no id twice.
 */
public final class LedgerCheck {

  private static final int BATCH = 1_000;

  private final Findings findings;
  private final String ledger;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> commands = new HashSet<>();
  private long position;
  private Instant recordedAt = Instant.MIN;
  private String command = "";

  private LedgerCheck(String ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  /** Reads a ledger from its first event to its head. */
  public static void read(Ledger ledger, Findings findings, Consumer<LedgerEvent> each) {
    LedgerCheck check = new LedgerCheck(ledger.name(), findings);
    List<LedgerEvent> batch = ledger.read(0, BATCH);
    while (!batch.isEmpty()) {
      for (LedgerEvent event : batch) {
        check.look(event);
        each.accept(event);
      }
      batch = ledger.read(check.position, BATCH);
    }
    findings.expect("head of the ledger " + ledger.name(), ledger.head(), check.position);
    findings.count("events in the ledger " + ledger.name(), check.position);
  }

  /** Reads the ledger of a standalone that has been stopped. */
  public static void readStandalone(
      Path data, String name, Findings findings, Consumer<LedgerEvent> each) {
    Path directory = data.resolve("ledgers").resolve(name);
    try (Ledger ledger = SqliteLedger.open(directory, name, InstantSource.system())) {
      read(ledger, findings, each);
    }
  }

  private void look(LedgerEvent event) {
    expect(event, "position", position + 1, event.position());
    long next = sequences.getOrDefault(event.stream(), -1L) + 1;
    expect(event, "sequence of " + event.stream(), next, event.sequence());
    if (!Arrays.equals(leafHash(event.stored()), event.leafHash())) {
      findings.wrong("%s:%d: the leaf hash is not that of its bytes", ledger, event.position());
    }
    if (!ids.add(event.id())) {
      findings.wrong("%s:%d: the id %s is there twice", ledger, event.position(), event.id());
    }
    boolean sameCommand = event.commandId().equals(command);
    if (!sameCommand && !commands.add(event.commandId())) {
      findings.wrong("%s:%d: command %s twice", ledger, event.position(), event.commandId());
    }
    if (sameCommand != event.recordedAt().equals(recordedAt)
        || event.recordedAt().isBefore(recordedAt)) {
      findings.wrong("%s:%d: recorded at %s", ledger, event.position(), event.recordedAt());
    }
    position = event.position();
    sequences.put(event.stream(), event.sequence());
    recordedAt = event.recordedAt();
    command = event.commandId();
  }

  private void expect(LedgerEvent event, String what, long expected, long actual) {
    findings.expect(ledger + ":" + event.position() + ": " + what, expected, actual);
  }

  private static byte[] leafHash(byte[] stored) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 0);
      return digest.digest(stored);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
