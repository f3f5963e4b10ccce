package io.qinggui.license.standing.runtime;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one operator in the order in which the ledger took them, up to a position. What
 * follows from all of them is worked out once and kept.
 */
public final class OperatorFile {

  private final String operatorId;
  private final long through;
  private final List<Fact> facts;
  private final OperatorFacts all;
  private volatile @Nullable Standing standing;
  private volatile long complete;

  private OperatorFile(String operatorId, long through, List<Fact> facts) {
    this.operatorId = operatorId;
    this.through = through;
    this.facts = facts;
    this.all = OperatorFacts.of(operatorId, facts);
  }

  static OperatorFile empty(String operatorId) {
    return new OperatorFile(operatorId, 0, List.of());
  }

  OperatorFile with(List<Fact> more, long newThrough) {
    if (more.isEmpty()) {
      return new OperatorFile(operatorId, newThrough, facts);
    }
    List<Fact> together = new ArrayList<>(facts);
    together.addAll(more);
    return new OperatorFile(operatorId, newThrough, List.copyOf(together));
  }

  static OperatorFile later(OperatorFile one, OperatorFile other) {
    return one.through >= other.through ? one : other;
  }

  /** Position of the last event about the operator that has been read; 0 when there is none. */
  public long through() {
    return through;
  }

  /** Whether nothing up to this position of the ledger is missing here. */
  boolean isCompleteTo(long head) {
    return complete >= head;
  }

  /** Nothing up to this position of the ledger is missing: it has been looked for. */
  void completeTo(long head) {
    // a race leaves the smaller of two true values, and the next question looks once more
    complete = Math.max(complete, head);
  }

  /** What was known at a moment. */
  public OperatorFacts facts(Instant knownAt) {
    return isComplete(knownAt) ? all : all.knownAt(knownAt);
  }

  /** What followed from what was known at a moment. */
  public Standing standing(Rulebook rulebook, Instant knownAt) {
    if (!isComplete(knownAt)) {
      return Standing.of(all.knownAt(knownAt), rulebook);
    }
    Standing known = standing;
    if (known == null || known.rulebook() != rulebook) {
      known = Standing.of(all, rulebook);
      standing = known;
    }
    return known;
  }

  private boolean isComplete(Instant knownAt) {
    return facts.isEmpty() || !facts.getLast().ref().recordedAt().isAfter(knownAt);
  }
}
