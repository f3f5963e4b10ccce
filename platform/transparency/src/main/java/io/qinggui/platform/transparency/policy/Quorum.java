package io.qinggui.platform.transparency.policy;

import java.util.List;
import java.util.Set;

/** Which witnesses have to have cosigned (C2SP tlog-policy, Defining the quorum). */
public sealed interface Quorum {

  /**
   * @param witnesses names of those who have cosigned
   */
  boolean isReachedBy(Set<String> witnesses);

  /** Nobody has to. */
  record None() implements Quorum {
    @Override
    public boolean isReachedBy(Set<String> witnesses) {
      return true;
    }
  }

  /** This one has to. */
  record One(String witness) implements Quorum {
    @Override
    public boolean isReachedBy(Set<String> witnesses) {
      return witnesses.contains(witness);
    }
  }

  /**
   * So many have to.
   *
   * @param name within the policy only
   * @param threshold from 1 to the number of members
   */
  record Group(String name, int threshold, List<Quorum> members) implements Quorum {

    public Group {
      members = List.copyOf(members);
      if (threshold < 1 || threshold > members.size()) {
        throw new IllegalArgumentException("a threshold is from 1 to the number of members");
      }
    }

    @Override
    public boolean isReachedBy(Set<String> witnesses) {
      return members.stream().filter(member -> member.isReachedBy(witnesses)).count() >= threshold;
    }
  }
}
