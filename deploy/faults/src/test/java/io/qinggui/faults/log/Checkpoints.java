package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.checkpoint.Checkpoint;
import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.merkle.Hash;
import io.qinggui.platform.transparency.note.UnverifiedNoteException;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Judgement;
import io.qinggui.platform.transparency.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every checkpoint that somebody was ever shown: served, kept on a disk, cosigned. For a size of a
 * log there is one root, whatever happened in between. Safe for many threads.
 */
final class Checkpoints {

  /** Where one was seen. */
  enum Place {
    SERVED,
    PROOF,
    KEPT,
    WITNESS;

    boolean isCosigned() {
      return this != KEPT;
    }
  }

  private record Times(long earliest, long latest) {}

  /** What was seen of one log. */
  private static final class Log {
    private final NavigableMap<Long, Hash> roots = new TreeMap<>();
    private final NavigableMap<Long, Times> times = new TreeMap<>();
    private final NavigableMap<Long, byte[]> kept = new TreeMap<>();
    private final Set<String> notes = new HashSet<>();
    private long served;
  }

  private final Map<String, Log> logs = new HashMap<>();
  private final Set<VerifierKey> keys = new LinkedHashSet<>();
  private final String witness;
  private final Findings findings;
  private Policy policy;

  /**
   * @param keys of the logs
   * @param witness its key
   */
  Checkpoints(List<VerifierKey> keys, String witness, Findings findings) {
    this.witness = witness;
    this.findings = findings;
    Audit.SERVICES.forEach(ledger -> logs.put(ledger, new Log()));
    this.keys.addAll(keys);
    this.policy = policy();
  }

  /** Further keys of the same logs. */
  synchronized void know(List<VerifierKey> more) {
    keys.addAll(more);
    policy = policy();
  }

  private Policy policy() {
    StringBuilder text = new StringBuilder();
    keys.forEach(key -> text.append("log ").append(key.format()).append('\n'));
    text.append("witness court ").append(witness).append("\nquorum court\n");
    return Policy.parse(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Takes one down; the size of its tree. */
  synchronized long saw(String ledger, Place place, byte[] note) {
    Log log = log(ledger);
    SignedCheckpoint signed;
    try {
      signed = SignedCheckpoint.parse(note);
    } catch (MalformedException e) {
      findings.wrong("%s, %s: no checkpoint: %s", ledger, place, e);
      return -1;
    }
    Checkpoint checkpoint = signed.checkpoint();
    if (log.notes.add(place + new String(note, StandardCharsets.UTF_8))) {
      judge(ledger, place, signed);
      compare(ledger, log, place, checkpoint);
    }
    if (place == Place.KEPT) {
      log.kept.put(checkpoint.size(), note.clone());
    }
    if (place == Place.SERVED) {
      if (checkpoint.size() < log.served) {
        findings.wrong("%s went back from %d to %d", ledger, log.served, checkpoint.size());
      }
      log.served = checkpoint.size();
    }
    return checkpoint.size();
  }

  private void compare(String ledger, Log log, Place place, Checkpoint checkpoint) {
    Hash before = log.roots.putIfAbsent(checkpoint.size(), checkpoint.root());
    if (before != null && !before.equals(checkpoint.root())) {
      findings.wrong("two roots of %d events of %s, %s", checkpoint.size(), ledger, place);
    }
    if (!checkpoint.origin().equals(LogKey.origin(ledger))) {
      findings.wrong("%s, %s is of %s", ledger, place, checkpoint.origin());
    }
  }

  private void judge(String ledger, Place place, SignedCheckpoint signed) {
    try {
      Judgement judgement = policy.judge(signed);
      if (place.isCosigned() ? !judgement.isTrusted() : judgement.logs().isEmpty()) {
        findings.wrong("%s, %s: not signed by whom it should: %s", ledger, place, judgement);
      }
      Long time = judgement.witnessed().get("court");
      if (time != null) {
        log(ledger)
            .times
            .merge(
                signed.checkpoint().size(),
                new Times(time, time),
                (a, b) ->
                    new Times(
                        Math.min(a.earliest(), b.earliest()), Math.max(a.latest(), b.latest())));
      }
    } catch (UnverifiedNoteException e) {
      findings.wrong("%s, %s: %s", ledger, place, e);
    }
  }

  private Log log(String ledger) {
    Log log = logs.get(ledger);
    if (log == null) {
      throw new IllegalArgumentException(ledger);
    }
    return log;
  }

  /** The times of cosignatures of a larger tree are never before those of a smaller one. */
  synchronized void requireTimesToGrow() {
    logs.forEach(
        (ledger, log) -> {
          long before = 0;
          for (Map.Entry<Long, Times> each : log.times.entrySet()) {
            if (each.getValue().earliest() < before) {
              findings.wrong("the witness went back in time at %d of %s", each.getKey(), ledger);
            }
            before = each.getValue().latest();
          }
        });
  }

  /** Sizes and roots of all that were seen of a log. */
  synchronized NavigableMap<Long, Hash> roots(String ledger) {
    return new TreeMap<>(log(ledger).roots);
  }

  /** How many different ones there are. */
  synchronized int count() {
    return logs.values().stream().mapToInt(log -> log.roots.size()).sum();
  }

  /** How many of a log were found on its disk. */
  synchronized int kept(String ledger) {
    return log(ledger).kept.size();
  }

  /** The note of the smallest tree with events that was found on the disk. */
  synchronized byte @Nullable [] oldest(String ledger) {
    Map.Entry<Long, byte[]> first = log(ledger).kept.higherEntry(0L);
    return first == null ? null : first.getValue();
  }

  /** Events of the one that was served last. */
  synchronized long served(String ledger) {
    return log(ledger).served;
  }
}
