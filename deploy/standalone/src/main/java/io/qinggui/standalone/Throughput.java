package io.qinggui.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How many lines are done in a second, by the last half minute (moving average): what a service did
 * when it had just started says nothing of when all will be done.
 */
final class Throughput {

  private static final long WINDOW = Duration.ofSeconds(30).toNanos();
  private static final long BETWEEN = Duration.ofMillis(250).toNanos();

  private record Sample(long nanos, long done) {}

  private final Deque<Sample> samples = new ArrayDeque<>();

  Throughput(long nanos) {
    samples.add(new Sample(nanos, 0));
  }

  /** So many are done in all. */
  void add(long nanos, long done) {
    if (samples.size() > 1 && nanos - samples.getLast().nanos() < BETWEEN) {
      return;
    }
    samples.add(new Sample(nanos, done));
    while (samples.size() > 2 && nanos - samples.getFirst().nanos() > WINDOW) {
      samples.removeFirst();
    }
  }

  /** Lines a second; 0 as long as nothing is known. */
  double perSecond() {
    Sample first = samples.getFirst();
    Sample last = samples.getLast();
    long nanos = last.nanos() - first.nanos();
    return nanos <= 0 ? 0 : (last.done() - first.done()) * 1e9 / nanos;
  }

  /** How long so many more will take; empty as long as none is done. */
  Optional<Duration> timeFor(long more) {
    double rate = perSecond();
    return rate <= 0 ? Optional.empty() : Optional.of(Duration.ofSeconds((long) (more / rate)));
  }
}
