package io.qinggui.gateway.reading;

import io.qinggui.platform.trace.CurrentTrace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks questions beside each other, so that an answer takes as long as its slowest part. */
public final class Beside {

  private static final Executor THREADS = task -> Thread.ofVirtual().name("beside").start(task);
  private static final AtomicInteger OUTSTANDING = new AtomicInteger();

  private Beside() {}

  /**
   * Begins to ask something.
   *
   * @return gives the answer, or throws what the question threw
   */
  public static <T> Supplier<T> begin(Supplier<T> question) {
    OUTSTANDING.incrementAndGet();
    CompletableFuture<T> answer =
        CompletableFuture.supplyAsync(CurrentTrace.carried(counted(question)), THREADS);
    return () -> {
      try {
        return answer.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    };
  }

  /**
   * Questions that have no answer yet. An answer that fails early does not wait for its other
   * parts, so there can be some when nobody waits any more.
   */
  public static int outstanding() {
    return OUTSTANDING.get();
  }

  private static <T> Supplier<T> counted(Supplier<T> question) {
    return () -> {
      try {
        return question.get();
      } finally {
        OUTSTANDING.decrementAndGet();
      }
    };
  }
}
