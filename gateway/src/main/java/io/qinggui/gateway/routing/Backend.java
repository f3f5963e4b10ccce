package io.qinggui.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.qinggui.platform.web.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A service behind the gateway. Only a service that cannot be reached or does not answer in time
 * counts as failing; whatever it answers by itself, be it a 409 or a 503, is an answer.
 */
public final class Backend {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final String name;
  private final URI address;
  private final CircuitBreaker breaker;
  private final Semaphore calls;
  private final Semaphore waiting;

  /**
   * How much may be under way.
   *
   * @param calls that are answered at once
   * @param waiting that wait for something to happen
   */
  record Limits(int calls, int waiting) {}

  Backend(String name, URI address, CircuitBreaker breaker, Limits limits) {
    this.name = name;
    this.address = address;
    this.breaker = breaker;
    this.calls = new Semaphore(limits.calls());
    this.waiting = new Semaphore(limits.waiting());
  }

  /** The service's name, which is also its ledger's. */
  public String name() {
    return name;
  }

  /** Its base address. */
  public URI address() {
    return address;
  }

  /** Path on which the gateway shows its OpenAPI description. */
  public String descriptionPath() {
    return "/api/docs/openapi/" + name;
  }

  /** A call that may fail by what it throws. */
  @FunctionalInterface
  public interface Call<T> {
    /** Makes the call. */
    T make() throws Exception;
  }

  /**
   * Makes a call unless too many are under way or the service is known to be down.
   *
   * @throws ProblemException 503 {@code service-unavailable} or {@code service-busy}, naming the
   *     service
   */
  public <T> T call(Call<T> call) throws Exception {
    return within(calls, call, true);
  }

  /**
   * The same for a call that waits for something to happen: however many wait, they keep nobody
   * from a call that is answered at once.
   */
  <T> T await(Call<T> call) throws Exception {
    return within(waiting, call, true);
  }

  /**
   * The same for a call whose body is passed on as it comes: when it fails nobody knows which end
   * broke off, so that it says nothing about the service.
   */
  <T> T upload(Call<T> call) throws Exception {
    return within(waiting, call, false);
  }

  private <T> T within(Semaphore slots, Call<T> call, boolean telling) throws Exception {
    if (!slots.tryAcquire()) {
      throw problem("service-busy");
    }
    try {
      return guarded(call, telling);
    } finally {
      slots.release();
    }
  }

  private <T> T guarded(Call<T> call, boolean telling) throws Exception {
    if (!breaker.tryAcquirePermission()) {
      throw problem("service-unavailable");
    }
    long started = System.nanoTime();
    try {
      T answer = call.make();
      breaker.onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
      return answer;
    } catch (Exception e) {
      if (!isOutage(e)) {
        breaker.releasePermission();
        throw e;
      }
      if (telling) {
        breaker.onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
      } else {
        breaker.releasePermission();
      }
      throw problem("service-unavailable");
    }
  }

  /** The problem of a service that cannot answer. */
  public ProblemException problem(String code) {
    return ProblemException.unavailable(code, Map.of("service", name), RETRY_AFTER);
  }

  private static boolean isOutage(Throwable exception) {
    for (Throwable each = exception; each != null; each = each.getCause()) {
      if (each instanceof IOException || each instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }
}
