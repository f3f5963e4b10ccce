package io.qinggui.license.announcement.runtime;

import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.TraceParent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces something of many operators at once, so that they share durable writes; few enough at a
 * time that commands of clients find their place between them.
 */
public final class BoundedAnnouncer {

  private static final int AT_ONCE = 16;
  private static final Logger log = LoggerFactory.getLogger(BoundedAnnouncer.class);

  private final OfOne announcing;

  /** Announces what is due of one operator up to a date. */
  @FunctionalInterface
  public interface OfOne {
    /** Harmless to repeat. */
    void announce(String operatorId, LocalDate today);
  }

  /**
   * @param announcing what is done for each
   */
  public BoundedAnnouncer(OfOne announcing) {
    this.announcing = announcing;
  }

  /** From what it follows that something is announced of an operator. */
  @FunctionalInterface
  interface Causes {
    /** Where in a trace that was recorded; {@code null} when that is not known. */
    @Nullable TraceParent of(String operatorId);
  }

  /** Announces what is due, and names the operators for whom it failed. */
  public List<String> announce(Collection<String> operatorIds, LocalDate today) {
    return announce(operatorIds, today, operatorId -> null);
  }

  /** The same, of each operator as part of the trace from which it follows. */
  List<String> announce(Collection<String> operatorIds, LocalDate today, Causes causes) {
    Queue<String> failed = new ConcurrentLinkedQueue<>();
    Semaphore places = new Semaphore(AT_ONCE);
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String operatorId : operatorIds) {
        places.acquireUninterruptibly();
        workers.execute(
            () -> {
              try (CurrentTrace.Scope unused = CurrentTrace.enter(causes.of(operatorId))) {
                announcing.announce(operatorId, today);
              } catch (RuntimeException e) {
                log.warn("what is due of {} could not be announced", operatorId, e);
                failed.add(operatorId);
              } finally {
                places.release();
              }
            });
      }
    }
    return List.copyOf(failed);
  }
}
