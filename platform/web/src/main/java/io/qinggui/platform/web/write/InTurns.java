package io.qinggui.platform.web.write;

import io.qinggui.platform.trace.CurrentTrace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Does something for each item of a list, several at once, so that they share durable writes; those
 * that concern the same thing one after the other, in their order.
 */
public final class InTurns {

  private static final int AT_ONCE = 64;

  private InTurns() {}

  /** What is done for an item. */
  @FunctionalInterface
  public interface Action<T, R> {

    /** Throws nothing. */
    R apply(int index, T item);
  }

  /**
   * The results, in the order of the items.
   *
   * @param key what an item concerns
   * @param action throws nothing
   */
  public static <T, R> List<R> of(
      List<T> items, Function<T, @Nullable String> key, Action<T, R> action) {
    Map<Integer, R> results = new ConcurrentHashMap<>();
    Map<String, List<Integer>> turns =
        IntStream.range(0, items.size())
            .boxed()
            .collect(
                Collectors.groupingBy(index -> Objects.toString(key.apply(items.get(index)), "")));
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (List<Integer> turn : turns.values()) {
        places.acquireUninterruptibly();
        threads.execute(
            CurrentTrace.carried(
                () -> {
                  try {
                    turn.forEach(
                        index -> results.put(index, action.apply(index, items.get(index))));
                  } finally {
                    places.release();
                  }
                }));
      }
    }
    return IntStream.range(0, items.size())
        .mapToObj(index -> Objects.requireNonNull(results.get(index)))
        .toList();
  }
}
