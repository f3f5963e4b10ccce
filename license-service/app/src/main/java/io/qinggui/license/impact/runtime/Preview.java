package io.qinggui.license.impact.runtime;

import io.qinggui.license.rules.impact.Impact;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a change of the rulebook would do, as far as it has been found out. */
public final class Preview {

  /** How far it has come. */
  public enum State {
    /** Others are worked on first. */
    WAITING,
    /** Operators are gone over. */
    RUNNING,
    /** The impact is known. */
    DONE,
    /** It ended without one. */
    FAILED
  }

  private final String id;
  private final Proposal proposal;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile State state = State.WAITING;
  private volatile Progress progress = new Progress(0, 0, 0, 0);
  private volatile @Nullable Impact impact;

  /** Counted in operators, and timed in nanoseconds of {@link System#nanoTime}. */
  private record Progress(long done, long total, long started, long now) {}

  Preview(String id, Proposal proposal) {
    this.id = id;
    this.proposal = proposal;
  }

  /** Under which it can be asked for. */
  public String id() {
    return id;
  }

  /** What is compared. */
  public Proposal proposal() {
    return proposal;
  }

  /** How far it has come. */
  public State state() {
    return state;
  }

  /** Operators gone over. */
  public long done() {
    return progress.done();
  }

  /** Operators to go over; 0 as long as that is not known. */
  public long total() {
    return progress.total();
  }

  /** At the pace so far; empty before anything is done. */
  public Optional<Duration> left() {
    Progress seen = progress;
    if (seen.done() == 0) {
      return Optional.empty();
    }
    double each = (double) (seen.now() - seen.started()) / seen.done();
    long toDo = Math.max(0, seen.total() - seen.done());
    return Optional.of(Duration.ofNanos((long) (each * toDo)));
  }

  /** Empty before the end. */
  public Optional<Impact> impact() {
    return Optional.ofNullable(impact);
  }

  /** Waits for the end, at most so long, and tells whether it has come. */
  public boolean await(Duration atMost) throws InterruptedException {
    return ended.await(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
  }

  void begin(long total) {
    long now = System.nanoTime();
    progress = new Progress(0, total, now, now);
    state = State.RUNNING;
  }

  void reached(long done) {
    Progress before = progress;
    progress =
        new Progress(done, Math.max(done, before.total()), before.started(), System.nanoTime());
  }

  void found(Impact found) {
    impact = found;
    end(State.DONE);
  }

  void failed() {
    end(State.FAILED);
  }

  private void end(State last) {
    state = last;
    ended.countDown();
  }
}
