package io.qinggui.bench.decision.peer;

import java.util.ArrayList;
import java.util.List;

/** Collects what the rules find, and the events behind it. */
public final class Answer {

  private final List<Found> found = new ArrayList<>();
  private final List<String> because = new ArrayList<>();

  /** For {@code notice.drl}. */
  public void add(String rule, String code, String license) {
    found.add(new Found(rule, code, license));
  }

  /** For {@code notice.drl}. */
  public void because(String eventId) {
    because.add(eventId);
  }

  /** Everything. */
  public List<Found> found() {
    return found;
  }

  /** Ids of events, in no order, maybe more than once. */
  public List<String> because() {
    return because;
  }
}
