package io.qinggui.faults.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Every operation that was invoked, and what became of it as far as the client could see: what an
 * audit compares with what there is.
 */
public final class OperationHistory {

  private final Map<String, Acknowledgement> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> invoked = ConcurrentHashMap.newKeySet();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder serverErrors = new LongAdder();
  private final LongAdder repeatedFresh = new LongAdder();
  private final LongAdder repeatedKnown = new LongAdder();
  private final Queue<String> serverErrorTexts = new ConcurrentLinkedQueue<>();

  void invoked(Operation operation) {
    invoked.add(operation.key());
  }

  /** The connection broke: nobody knows whether it was taken. */
  void lost() {
    unanswered.increment();
  }

  /** A 5xx: not acknowledged, either. */
  void serverError(Operation operation, int status, String body) {
    serverErrors.increment();
    serverErrorTexts.add(status + " to " + operation.path() + ": " + body);
  }

  /** A second acknowledgement has to be the first one again. */
  void acknowledged(Acknowledgement now) {
    Acknowledgement before = acknowledged.putIfAbsent(now.operation().key(), now);
    if (before != null && !before.equals(now)) {
      wrong(now.operation().key() + " was acknowledged twice: " + before + ", then " + now);
    }
  }

  /** An operation whose answer had been lost was asked again. */
  void repeated(boolean wasKnown) {
    (wasKnown ? repeatedKnown : repeatedFresh).increment();
  }

  /** Something was answered that must not be. */
  void wrong(String what) {
    wrong.add(what);
  }

  /** Every operation that was acknowledged. */
  public Collection<Acknowledgement> acknowledged() {
    return acknowledged.values();
  }

  /** Whether an operation with that key was ever sent. */
  public boolean wasInvoked(String key) {
    return invoked.contains(key);
  }

  /** Answers that must not have been. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** How many answers were lost. */
  public long unanswered() {
    return unanswered.sum();
  }

  /** How many answers were 5xx. */
  public long serverErrors() {
    return serverErrors.sum();
  }

  /** What they said. */
  public List<String> serverErrorTexts() {
    return List.copyOf(serverErrorTexts);
  }

  /** Operations asked again that the ledger had already. */
  public long repeatedKnown() {
    return repeatedKnown.sum();
  }

  /** Operations asked again that had never arrived. */
  public long repeatedFresh() {
    return repeatedFresh.sum();
  }
}
