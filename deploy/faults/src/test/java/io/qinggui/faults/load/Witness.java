package io.qinggui.faults.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Remembers every order, and what became of it as far as the client could see. */
public final class Witness {

  private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final LongAdder unanswered = new LongAdder();
  private final LongAdder serverErrors = new LongAdder();
  private final LongAdder repeatedFresh = new LongAdder();
  private final LongAdder repeatedKnown = new LongAdder();
  private final Queue<String> serverErrorTexts = new ConcurrentLinkedQueue<>();

  void asked(Order order) {
    asked.add(order.mark());
  }

  /** The connection broke: nobody knows whether it was taken. */
  void lost() {
    unanswered.increment();
  }

  /** A 5xx: not acknowledged, either. */
  void serverError(Order order, int status, String body) {
    serverErrors.increment();
    serverErrorTexts.add(status + " to " + order.path() + ": " + body);
  }

  /** A second acknowledgement has to be the first one again. */
  void acknowledged(Acknowledged now) {
    Acknowledged before = acknowledged.putIfAbsent(now.order().mark(), now);
    if (before != null && !before.equals(now)) {
      wrong(now.order().mark() + " was acknowledged twice: " + before + ", then " + now);
    }
  }

  /** An order whose answer had been lost was asked again. */
  void repeated(boolean wasKnown) {
    (wasKnown ? repeatedKnown : repeatedFresh).increment();
  }

  /** Something was answered that must not be. */
  void wrong(String what) {
    wrong.add(what);
  }

  /** Every order that was acknowledged. */
  public Collection<Acknowledged> acknowledged() {
    return acknowledged.values();
  }

  /** Whether that mark was ever sent. */
  public boolean knows(String mark) {
    return asked.contains(mark);
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

  /** Orders asked again that the ledger had already. */
  public long repeatedKnown() {
    return repeatedKnown.sum();
  }

  /** Orders asked again that had never arrived. */
  public long repeatedFresh() {
    return repeatedFresh.sum();
  }
}
