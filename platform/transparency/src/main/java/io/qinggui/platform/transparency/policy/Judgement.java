package io.qinggui.platform.transparency.policy;

import io.qinggui.platform.transparency.note.VerifierKey;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy says of the signatures of a checkpoint.
 *
 * @param logs keys of the log that signed it; empty when no log of the policy did
 * @param witnessed when it was cosigned, by the name of the witness: seconds since
 *     1970-01-01T00:00Z, the latest when there are several, 0 when the cosignature does not say
 * @param quorum whether these witnesses are enough
 */
public record Judgement(List<VerifierKey> logs, SortedMap<String, Long> witnessed, boolean quorum) {

  public Judgement {
    logs = List.copyOf(logs);
    witnessed = Collections.unmodifiableSortedMap(new TreeMap<>(witnessed));
  }

  /** Whether a log of the policy signed it and the quorum is reached. */
  public boolean isTrusted() {
    return !logs.isEmpty() && quorum;
  }
}
