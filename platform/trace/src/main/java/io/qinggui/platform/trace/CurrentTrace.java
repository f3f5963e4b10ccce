package io.qinggui.platform.trace;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace to which belongs what a thread does now. Each line that is logged meanwhile has its id.
 */
public final class CurrentTrace {

  /** Key of the trace id in the context of the log (MDC). */
  public static final String LOG_KEY = "traceId";

  private static final Scope UNCHANGED = () -> {};
  private static final ThreadLocal<@Nullable TraceParent> CURRENT = new ThreadLocal<>();

  private CurrentTrace() {}

  /** Ends what has begun with {@link #enter}, on the same thread. */
  @FunctionalInterface
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** Where what this thread does belongs; empty when that is known of nothing. */
  public static Optional<TraceParent> get() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * What this thread does belongs there until the scope is closed; then where it did before.
   *
   * @param where {@code null} changes nothing
   */
  public static Scope enter(@Nullable TraceParent where) {
    if (where == null) {
      return UNCHANGED;
    }
    TraceParent before = CURRENT.get();
    set(where);
    return () -> set(before);
  }

  /** Does something on another thread as part of what this one does. */
  public static Runnable carried(Runnable task) {
    TraceParent here = CURRENT.get();
    return () -> {
      try (Scope unused = enter(here)) {
        task.run();
      }
    };
  }

  /** The same for what gives something. */
  public static <T> Supplier<T> carried(Supplier<T> task) {
    TraceParent here = CURRENT.get();
    return () -> {
      try (Scope unused = enter(here)) {
        return task.get();
      }
    };
  }

  private static void set(@Nullable TraceParent where) {
    if (where == null) {
      CURRENT.remove();
      MDC.remove(LOG_KEY);
    } else {
      CURRENT.set(where);
      MDC.put(LOG_KEY, where.traceId());
    }
  }
}
