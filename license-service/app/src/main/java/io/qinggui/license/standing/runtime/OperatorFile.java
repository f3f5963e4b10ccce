package io.qinggui.license.standing.runtime;

import static java.util.stream.Collectors.joining;

import io.qinggui.license.rules.book.Rulebook;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.OperatorFacts;
import io.qinggui.license.rules.standing.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one operator in the order in which the ledger took them, up to a position. What
 * follows from all of them is worked out once and kept.
 */
public final class OperatorFile {

  private final String operatorId;
  private final long through;
  private final List<Fact> facts;

  /** The same object as long as no fact was added. */
  private final OperatorFacts all;

  private final List<OperatorFile> others;
  private volatile @Nullable OperatorFile whole;
  private volatile @Nullable Standing standing;
  private volatile long complete;

  private OperatorFile(String operatorId, long through, List<Fact> facts) {
    this(operatorId, through, facts, OperatorFacts.of(operatorId, facts), List.of());
  }

  private OperatorFile(
      String operatorId,
      long through,
      List<Fact> facts,
      OperatorFacts all,
      List<OperatorFile> others) {
    this.operatorId = operatorId;
    this.through = through;
    this.facts = facts;
    this.all = all;
    this.others = others;
  }

  static OperatorFile empty(String operatorId) {
    return new OperatorFile(operatorId, 0, List.of());
  }

  OperatorFile with(List<Fact> more, long newThrough) {
    if (more.isEmpty()) {
      return readOn(newThrough, others);
    }
    List<Fact> together = new ArrayList<>(facts);
    together.addAll(more);
    return new OperatorFile(operatorId, newThrough, List.copyOf(together));
  }

  /** Nothing came that a rule looks at, such as what was told of the operator. */
  private OperatorFile readOn(long newThrough, List<OperatorFile> same) {
    OperatorFile file = new OperatorFile(operatorId, newThrough, facts, all, same);
    file.standing = standing;
    file.whole = whole;
    return file;
  }

  /**
   * The same file together with those of its predecessors and of other holders of its licenses,
   * next to it or over others: the same object as long as none of them was read on.
   */
  OperatorFile togetherWith(List<OperatorFile> files) {
    OperatorFile known = whole;
    if (known == null || known.through != through || !known.others.equals(files)) {
      known =
          known != null && known.hasFactsOf(files)
              ? known.readOn(through, List.copyOf(files))
              : over(files);
      whole = known;
    }
    return known;
  }

  private OperatorFile over(List<OperatorFile> files) {
    OperatorFacts together = all.with(files.stream().map(it -> it.all).toList());
    return new OperatorFile(operatorId, through, facts, together, List.copyOf(files));
  }

  private boolean hasFactsOf(List<OperatorFile> files) {
    return others.stream()
        .map(it -> it.all)
        .toList()
        .equals(files.stream().map(it -> it.all).toList());
  }

  /** What was known at a moment, with others' files that belong to it; nothing of it is kept. */
  OperatorFacts facts(List<OperatorFile> files, Instant knownAt) {
    OperatorFacts together = all.with(files.stream().map(it -> it.all).toList());
    boolean complete = isComplete(knownAt) && files.stream().allMatch(it -> it.isComplete(knownAt));
    return complete ? together : together.knownAt(knownAt);
  }

  static OperatorFile later(OperatorFile one, OperatorFile other) {
    return one.through >= other.through ? one : other;
  }

  String operatorId() {
    return operatorId;
  }

  /** Position of the last event about the operator that has been read; 0 when there is none. */
  public long through() {
    return through;
  }

  /** Another text whenever more has been read, about the operator or about another. */
  String edition() {
    return others.isEmpty()
        ? Long.toString(through)
        : through + others.stream().map(it -> "+" + it.through).collect(joining());
  }

  /** Whose files belong {@linkplain #togetherWith together} with this one, and theirs in turn. */
  Set<String> namedOthers() {
    return all.namedOthers();
  }

  /** Who held a license of the operator before or after it. */
  Set<String> namedHolders() {
    return all.namedHolders();
  }

  Set<String> successors() {
    return all.successors();
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
    return (facts.isEmpty() || !facts.getLast().ref().recordedAt().isAfter(knownAt))
        && others.stream().allMatch(it -> it.isComplete(knownAt));
  }
}
