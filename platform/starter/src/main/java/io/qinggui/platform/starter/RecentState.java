package io.qinggui.platform.starter;

import io.qinggui.platform.intake.ConsumerStatus;
import io.qinggui.platform.starter.Administration.ProjectionState;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of the consumers as of a moment ago: whoever collects asks for each number of it, and
 * counting what is parked takes a look into the store.
 */
final class RecentState {

  private static final long RECENT_NANOS = Duration.ofSeconds(2).toNanos();

  private final Administration administration;
  private final LongSupplier nanoTime;
  private @Nullable Seen seen;

  private record Seen(Administration.State state, long at) {}

  RecentState(Administration administration) {
    this(administration, System::nanoTime);
  }

  RecentState(Administration administration, LongSupplier nanoTime) {
    this.administration = administration;
    this.nanoTime = nanoTime;
  }

  synchronized Administration.State get() {
    Seen last = seen;
    if (last == null || nanoTime.getAsLong() - last.at() > RECENT_NANOS) {
      last = new Seen(administration.state(), nanoTime.getAsLong());
      seen = last;
    }
    return last.state();
  }

  ProjectionState projection(String name) {
    return get().projections().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  ConsumerStatus policy(String name) {
    return get().policies().stream()
        .filter(it -> it.consumer().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
