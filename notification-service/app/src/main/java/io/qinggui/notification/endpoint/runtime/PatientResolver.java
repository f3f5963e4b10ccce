package io.qinggui.notification.endpoint.runtime;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for another resolver no longer than it is told to. The operating system's look-up holds the
 * thread under a virtual one: a few slow name servers would stop every delivery. So names are
 * looked up on threads of their own, and one name at most once at a time, however many wait for it.
 */
public final class PatientResolver implements Resolver, AutoCloseable {

  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Resolver resolver;
  private final Duration patience;
  private final ExecutorService threads;
  private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> underWay =
      new ConcurrentHashMap<>();

  /**
   * @param resolver that may take its time
   * @param patience how long a caller waits
   * @param atMost how many names are looked up at a time; for one more there is no answer
   */
  public PatientResolver(Resolver resolver, Duration patience, int atMost) {
    this.resolver = resolver;
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            0,
            atMost,
            KEPT.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("names-", 0).factory());
  }

  @Override
  public List<InetAddress> addressesOf(String name) throws UnknownHostException {
    CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
    CompletableFuture<List<InetAddress>> others = underWay.putIfAbsent(name, mine);
    if (others != null) {
      return await(name, others);
    }
    start(name, mine);
    return await(name, mine);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void start(String name, CompletableFuture<List<InetAddress>> answer) {
    try {
      threads.execute(() -> lookUp(name, answer));
    } catch (RejectedExecutionException e) {
      underWay.remove(name, answer);
      answer.completeExceptionally(e);
    }
  }

  private void lookUp(String name, CompletableFuture<List<InetAddress>> answer) {
    try {
      answer.complete(resolver.addressesOf(name));
    } catch (UnknownHostException | RuntimeException e) {
      answer.completeExceptionally(e);
    } finally {
      underWay.remove(name, answer);
    }
  }

  private List<InetAddress> await(String name, CompletableFuture<List<InetAddress>> answer)
      throws UnknownHostException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(name);
    } catch (ExecutionException | TimeoutException e) {
      throw new UnknownHostException(name);
    }
  }
}
