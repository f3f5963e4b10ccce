package io.qinggui.platform.witnessing;

import java.util.ArrayDeque;
import java.util.Deque;

/** For how long there has been something without a quorum. Safe for use by many threads. */
final class Waiting {

  /** In a long outage those that come later count as one. */
  private static final int MOST = 1_000;

  private record Submitted(long size, long nanoTime) {}

  private final Deque<Submitted> waiting = new ArrayDeque<>();
  private long witnessed = -1;

  synchronized void submitted(long size) {
    if (size <= witnessed) {
      return;
    }
    long since = waiting.size() < MOST ? System.nanoTime() : waiting.removeLast().nanoTime();
    waiting.addLast(new Submitted(size, since));
  }

  synchronized void witnessed(long size) {
    witnessed = Math.max(witnessed, size);
    while (!waiting.isEmpty() && waiting.getFirst().size() <= witnessed) {
      waiting.removeFirst();
    }
  }

  synchronized double seconds() {
    return waiting.isEmpty() ? 0 : (System.nanoTime() - waiting.getFirst().nanoTime()) / 1e9;
  }
}
