package io.qinggui.bench.faults.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What every ledger promises, however its events were read: dense positions, dense sequences, leaf
 * hashes over the stored bytes, no id twice, one command at one place, recorded times that increase
 * from one command to the next.
 */
final class LedgerInvariants {

  private final String ledger;
  private final Findings findings;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> commands = new HashSet<>();
  private long position;
  private Instant recordedAt = Instant.MIN;
  private String command = "";

  LedgerInvariants(String ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  /**
   * What is looked at of an event.
   *
   * @param intact whether its leaf hash is that of its bytes
   */
  record Entry(
      long position,
      String id,
      String stream,
      long sequence,
      String commandId,
      Instant recordedAt,
      boolean intact) {}

  /** Looks at the next event. */
  void check(Entry event) {
    String place = ledger + ":" + event.position() + ": ";
    findings.expect(place + "position", position + 1, event.position());
    long next = sequences.getOrDefault(event.stream(), -1L) + 1;
    findings.expect(place + "sequence of " + event.stream(), next, event.sequence());
    require(event.intact(), place + "the leaf hash is not that of its bytes");
    require(ids.add(event.id()), place + "the id " + event.id() + " is there twice");
    boolean sameCommand = event.commandId().equals(command);
    require(
        sameCommand || commands.add(event.commandId()),
        place + "command " + event.commandId() + " twice");
    int later = event.recordedAt().compareTo(recordedAt);
    require(sameCommand ? later == 0 : later > 0, place + "recorded at " + event.recordedAt());
    position = event.position();
    sequences.put(event.stream(), event.sequence());
    recordedAt = event.recordedAt();
    command = event.commandId();
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      findings.wrong(otherwise);
    }
  }

  /** Computed here, not by the product: it may not vouch for itself. */
  static boolean isLeafHash(byte[] hash, byte[] stored) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 0);
      return MessageDigest.isEqual(hash, digest.digest(stored));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
