package io.qinggui.platform.witnessing;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.platform.transparency.policy.Judgement;
import io.qinggui.platform.transparency.policy.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A checkpoint with the cosignatures that were gathered, and what a policy says of it.
 *
 * @param note signed by the log, and by witnesses
 * @param judgement of the policy about this note
 * @param time when the quorum vouched for it, in seconds since 1970-01-01T00:00Z: the latest moment
 *     for which a quorum says so; empty without a quorum, or when the policy wants no witness
 */
public record Witnessed(SignedCheckpoint note, Judgement judgement, OptionalLong time) {

  /**
   * Verifies the signatures of those whom the policy knows.
   *
   * @throws io.qinggui.platform.transparency.note.UnverifiedNoteException when one of them is wrong
   */
  public static Witnessed of(SignedCheckpoint note, Policy policy) {
    Judgement judgement = policy.judge(note);
    return new Witnessed(note, judgement, time(judgement, policy));
  }

  /** Whether the policy is content. */
  public boolean isTrusted() {
    return judgement.isTrusted();
  }

  /** Leaves. */
  public long size() {
    return note.checkpoint().size();
  }

  private static OptionalLong time(Judgement judgement, Policy policy) {
    List<Map.Entry<String, Long>> latestFirst =
        judgement.witnessed().entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, Long> witness : latestFirst) {
      names.add(witness.getKey());
      if (policy.quorum().isReachedBy(names)) {
        return OptionalLong.of(witness.getValue());
      }
    }
    return OptionalLong.empty();
  }
}
