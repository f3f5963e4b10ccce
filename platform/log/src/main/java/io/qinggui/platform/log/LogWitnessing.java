package io.qinggui.platform.log;

import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.policy.PolicyWitness;
import io.qinggui.platform.witnessing.WitnessingSettings;
import java.util.stream.Collectors;

/**
 * Who vouches for a log.
 *
 * @param policy which witnesses are asked, and how many are enough
 * @param serving what is shown
 * @param settings how patient the log is with witnesses
 */
public record LogWitnessing(LogPolicy policy, Serving serving, WitnessingSettings settings) {

  /**
   * @throws IllegalArgumentException when what is to be shown would never be there
   */
  public LogWitnessing {
    if (serving == Serving.WITNESSED && !isWithinReach(policy.policy())) {
      throw new IllegalArgumentException(
          "its quorum cannot be reached by the witnesses that have a URL");
    }
  }

  private static boolean isWithinReach(Policy policy) {
    return policy
        .quorum()
        .isReachedBy(
            policy.witnesses().stream()
                .filter(witness -> witness.url() != null)
                .map(PolicyWitness::name)
                .collect(Collectors.toSet()));
  }
}
