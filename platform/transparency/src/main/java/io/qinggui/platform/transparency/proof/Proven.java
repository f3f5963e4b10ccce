package io.qinggui.platform.transparency.proof;

import io.qinggui.platform.transparency.policy.Judgement;

/**
 * What a proof proved.
 *
 * @param included whether the leaf is in the tree of the checkpoint
 * @param judgement what the policy says of the checkpoint
 */
public record Proven(boolean included, Judgement judgement) {

  /** Whether the leaf is in a tree that the policy trusts. */
  public boolean isProven() {
    return included && judgement.isTrusted();
  }
}
