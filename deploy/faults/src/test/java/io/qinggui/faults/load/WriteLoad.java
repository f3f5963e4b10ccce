package io.qinggui.faults.load;

import io.qinggui.scenario.system.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Writers at work, on one system after the other; what they had begun goes on there. */
public final class WriteLoad {

  private final List<Writer> writers = new ArrayList<>();
  private final List<String> operators = new CopyOnWriteArrayList<>();
  private final OperationHistory history = new OperationHistory();

  /**
   * @param writers how many at once
   * @param seed of what they file
   */
  public WriteLoad(int writers, long seed) {
    this(writers, seed, Integer.MAX_VALUE);
  }

  /**
   * The same of a system in which only the first steps are possible.
   *
   * @param steps of each operator at most: with two it concerns the operator service alone
   */
  public WriteLoad(int writers, long seed, int steps) {
    for (int i = 0; i < writers; i++) {
      this.writers.add(new Writer("w" + i, history, new Random(seed + i), operators, steps));
    }
  }

  /** What was invoked and acknowledged. */
  public OperationHistory history() {
    return history;
  }

  /** The operators registered so far. */
  public List<String> operators() {
    return List.copyOf(operators);
  }

  /** Sets them to work. */
  public Run start(Client client) {
    return start(client, nanos -> {});
  }

  /**
   * The same.
   *
   * @param nanos takes how long each answer took, on any thread
   */
  public Run start(Client client, LongConsumer nanos) {
    return new Run(client, nanos);
  }

  /** The time from the start to {@link #close}. */
  public final class Run implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    private Run(Client client, LongConsumer nanos) {
      for (Writer writer : writers) {
        threads.execute(
            () -> {
              try {
                writer.run(client, () -> stopped, nanos);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                history.wrong("a writer failed: " + e);
              }
            });
      }
    }

    /** Waits for the answers that are still to come. */
    @Override
    public void close() throws InterruptedException {
      stopped = true;
      threads.shutdown();
      if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
        threads.shutdownNow();
        history.wrong("writers got no answer within 60 s");
      }
    }
  }
}
