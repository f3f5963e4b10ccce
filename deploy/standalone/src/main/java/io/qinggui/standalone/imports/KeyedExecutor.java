package io.qinggui.standalone.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does many things at once, and those with the same key one after the other in the order in which
 * they came. Each lane is one virtual thread with a short queue; who gives work to a full lane
 * waits.
 */
final class KeyedExecutor implements AutoCloseable {

  private static final int QUEUED = 32;

  /** Work that may wait for an answer. */
  interface Task {
    void run() throws InterruptedException;
  }

  private final List<BlockingQueue<Optional<Task>>> queues = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  KeyedExecutor(int count) {
    for (int i = 0; i < count; i++) {
      BlockingQueue<Optional<Task>> queue = new ArrayBlockingQueue<>(QUEUED);
      queues.add(queue);
      threads.add(Thread.ofVirtual().name("import-" + i).start(() -> work(queue)));
    }
  }

  void execute(String key, Task task) throws InterruptedException {
    int spread = key.hashCode() * 0x9E3779B9;
    queues.get(Math.floorMod(spread ^ spread >>> 16, queues.size())).put(Optional.of(task));
  }

  /**
   * Waits until all work given is done.
   *
   * @throws RuntimeException the first one that work ended with; the other work was done
   */
  @Override
  public void close() throws InterruptedException {
    for (BlockingQueue<Optional<Task>> queue : queues) {
      queue.put(Optional.empty());
    }
    for (Thread thread : threads) {
      thread.join();
    }
    RuntimeException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  /** A lane that ended with its work would keep all waiting who have more for it. */
  private void run(Task task) throws InterruptedException {
    try {
      task.run();
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    }
  }

  private void work(BlockingQueue<Optional<Task>> queue) {
    try {
      for (var task = queue.take(); task.isPresent(); task = queue.take()) {
        run(task.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
