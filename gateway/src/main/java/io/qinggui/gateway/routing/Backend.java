package io.qinggui.gateway.routing;

import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.Tracer;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A service behind the gateway, of which there may be several instances. Only an instance that
 * cannot be reached or does not answer in time counts as failing; whatever it answers by itself, be
 * it a 409 or a 503, is an answer.
 */
public final class Backend {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final String name;
  private final Tracer tracer;
  private final Instances instances;
  private final Semaphore calls;
  private final Semaphore waiting;

  /**
   * How much may be under way.
   *
   * @param calls that are answered at once
   * @param waiting that wait for something to happen
   */
  record Limits(int calls, int waiting) {}

  Backend(String name, List<Instance> instances, Limits limits, Tracer tracer) {
    this.name = name;
    this.tracer = tracer;
    this.instances = new Instances(instances);
    this.calls = new Semaphore(limits.calls());
    this.waiting = new Semaphore(limits.waiting());
  }

  /** The service's name, which is also its ledger's. */
  public String name() {
    return name;
  }

  /** Its instances, in the order of the configuration. */
  List<Instance> instances() {
    return instances.all();
  }

  /** Path on which the gateway shows its OpenAPI description. */
  public String descriptionPath() {
    return "/api/docs/openapi/" + name;
  }

  /** A call that may fail by what it throws. */
  @FunctionalInterface
  public interface Call<T> {
    /** Makes the call, once for each instance that is asked. */
    T make(Attempt attempt) throws Exception;
  }

  /**
   * Makes a call unless too many are under way or the service is known to be down.
   *
   * @throws ProblemException 503 {@code service-unavailable} or {@code service-busy}, naming the
   *     service
   */
  public <T> T call(Resending resending, Call<T> call) throws Exception {
    return within(calls, resending, call);
  }

  /**
   * The same for a call that waits for something to happen: however many wait, they keep nobody
   * from a call that is answered at once.
   */
  <T> T await(Resending resending, Call<T> call) throws Exception {
    return within(waiting, resending, call);
  }

  /**
   * The same for a call whose body is passed on as it comes: when it fails nobody knows which end
   * broke off, so that it says nothing about the service.
   */
  <T> T upload(Call<T> call) throws Exception {
    return within(waiting, Resending.NEVER, call);
  }

  private <T> T within(Semaphore slots, Resending resending, Call<T> call) throws Exception {
    if (!slots.tryAcquire()) {
      throw problem("service-busy");
    }
    try {
      return inTurn(resending, call);
    } finally {
      slots.release();
    }
  }

  private <T> T inTurn(Resending resending, Call<T> call) throws Exception {
    List<Instance> order = instances.inTurn();
    for (int i = 0; i < order.size(); i++) {
      Instance instance = order.get(i);
      if (!instance.breaker().tryAcquirePermission()) {
        continue;
      }
      boolean another =
          resending == Resending.ALWAYS
              && order.subList(i + 1, order.size()).stream().anyMatch(Instance::isClosed);
      try {
        return guarded(instance, resending, call, another);
      } catch (PassedOnException e) {
        // the next one is asked
      }
    }
    throw problem("service-unavailable");
  }

  private <T> T guarded(Instance instance, Resending resending, Call<T> call, boolean another)
      throws Exception {
    try (Span span = tracer.begin(Span.Kind.CLIENT, "call " + name);
        CurrentTrace.Scope unused = span.enter()) {
      try {
        return watched(instance, resending, call, another);
      } catch (Exception e) {
        span.failed(e);
        throw e;
      }
    }
  }

  private <T> T watched(Instance instance, Resending resending, Call<T> call, boolean another)
      throws Exception {
    long started = System.nanoTime();
    try {
      T answer = call.make(new Attempt(instance.address(), another));
      instance.breaker().onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
      return answer;
    } catch (PassedOnException e) {
      instance.breaker().onSuccess(System.nanoTime() - started, TimeUnit.NANOSECONDS);
      throw e;
    } catch (Exception e) {
      if (!Failures.isOutage(e)) {
        instance.breaker().releasePermission();
        throw e;
      }
      if (resending == Resending.NEVER) {
        instance.breaker().releasePermission();
      } else {
        instance.breaker().onError(System.nanoTime() - started, TimeUnit.NANOSECONDS, e);
        if (Failures.isUnsent(e)) {
          instance.ready(false);
        }
      }
      throw mayGoOn(resending, e) ? new PassedOnException() : problem("service-unavailable");
    }
  }

  /** What did not answer in time may be at work on it, and whoever asked has waited long enough. */
  private static boolean mayGoOn(Resending resending, Exception outage) {
    return switch (resending) {
      case NEVER -> false;
      case UNLESS_SENT -> Failures.isUnsent(outage);
      case ALWAYS -> !Failures.isTimeout(outage);
    };
  }

  /** The problem of a service that cannot answer. */
  public ProblemException problem(String code) {
    return ProblemException.unavailable(code, Map.of("service", name), RETRY_AFTER);
  }
}
