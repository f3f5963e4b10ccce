package io.qinggui.license.impact.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.qinggui.platform.consumer.Worker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The previews of this process: a few under way, of which one is worked on, and the last finished
 * ones. None of them outlives the process.
 */
public final class Previews implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Previews.class);
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Everybody everybody;
  private final Semaphore places;
  private final Queue<Preview> queue = new ConcurrentLinkedQueue<>();
  private final Map<String, Preview> underWay = new ConcurrentHashMap<>();
  private final Cache<String, Preview> finished;
  private final Worker worker = new Worker("previews", this::run);

  Previews(Everybody everybody, PreviewProperties properties) {
    this.everybody = everybody;
    this.places = new Semaphore(properties.atOnce());
    this.finished =
        Caffeine.newBuilder()
            .maximumSize(properties.kept())
            .expireAfterWrite(properties.keptFor())
            .build();
  }

  Previews started() {
    worker.start();
    return this;
  }

  /**
   * A new preview, or the one that has this id already and has not failed.
   *
   * @param patience how long to wait for a place
   * @return empty when there is none within that time
   */
  public Optional<Preview> open(String id, Supplier<Proposal> proposal, Duration patience)
      throws InterruptedException {
    Optional<Preview> known = find(id).filter(it -> it.state() != Preview.State.FAILED);
    if (known.isPresent()) {
      return known;
    }
    if (!places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
      return Optional.empty();
    }
    Preview preview;
    try {
      preview = new Preview(id, proposal.get());
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
    Preview other = underWay.putIfAbsent(id, preview);
    if (other != null) {
      places.release();
      return Optional.of(other);
    }
    queue.add(preview);
    worker.wake();
    return Optional.of(preview);
  }

  /** The preview of that id, if it was opened here and is not too long ago. */
  public Optional<Preview> find(String id) {
    Preview preview = underWay.get(id);
    return Optional.ofNullable(preview == null ? finished.getIfPresent(id) : preview);
  }

  private void run(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      Preview next = queue.poll();
      if (next == null) {
        var unused = self.pause(IDLE);
      } else {
        work(next, self);
      }
    }
  }

  private void work(Preview preview, Worker self) throws InterruptedException {
    try {
      preview.found(everybody.compare(preview, self));
    } catch (RuntimeException e) {
      log.warn("the impact of a change of the rulebook could not be found", e);
      preview.failed();
    } finally {
      finished.put(preview.id(), preview);
      underWay.remove(preview.id());
      places.release();
    }
  }

  /** Ends the work under way. */
  @Override
  public void close() {
    worker.close();
  }
}
