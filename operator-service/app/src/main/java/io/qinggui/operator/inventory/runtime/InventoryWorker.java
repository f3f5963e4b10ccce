package io.qinggui.operator.inventory.runtime;

import io.qinggui.platform.consumer.Worker;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Works through what was received, one inventory after the other, the oldest first; goes on after a
 * start with what was not done. Of several instances one has an inventory at a time.
 */
public final class InventoryWorker implements AutoCloseable {

  /** How long one that another instance received may lie. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** After so long nobody receives a body any more. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Means means;
  private final Worker worker = new Worker("inventories", this::work);

  private InventoryWorker(Means means) {
    this.means = means;
  }

  static InventoryWorker start(Means means) {
    InventoryWorker started = new InventoryWorker(means);
    started.worker.start();
    return started;
  }

  /** There is another one. */
  public void wake() {
    worker.wake();
  }

  /** One that fails is tried again, and keeps no other from being done in between. */
  private void work(Worker self) throws Exception {
    means.files().clear(means.clock().instant().minus(ABANDONED));
    while (!self.isStopping()) {
      boolean any = false;
      Exception failure = null;
      for (Inventory each : means.files().open()) {
        try {
          any |= take(each, self);
        } catch (IOException | RuntimeException e) {
          failure = e;
        }
      }
      if (failure != null) {
        throw failure;
      }
      self.healthy();
      if (!any) {
        self.pause(PATIENCE);
      }
    }
  }

  /** Whether it was worked through here. */
  private boolean take(Inventory inventory, Worker self) throws IOException {
    if (self.isStopping()) {
      return false;
    }
    try (FileChannel channel = means.files().lock(inventory);
        FileLock lock = lock(channel)) {
      // another instance may have done it between the look and the lock
      return lock != null
          && means.files().count(inventory.inventoryId()).finishedAt() == null
          && new InventoryRun(means, inventory).toEnd(self::isStopping);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by another service of this process
    }
  }

  @Override
  public void close() {
    worker.close();
  }
}
