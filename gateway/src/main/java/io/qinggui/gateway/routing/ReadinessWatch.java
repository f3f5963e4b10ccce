package io.qinggui.gateway.routing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks each instance of a service that has several whether it takes requests. One that is about to
 * stop says no first and goes on answering for a while: whoever heeds that meets no closed door.
 */
@Component
final class ReadinessWatch implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ReadinessWatch.class);
  private static final String READINESS = "/actuator/health/readiness";

  private final Backends backends;
  private final Clients clients;
  private final Duration every;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ReadinessWatch(Backends backends, Clients clients, GatewayProperties properties) {
    this.backends = backends;
    this.clients = clients;
    this.every = properties.readinessEvery();
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    backends.services().stream()
        .filter(service -> service.instances().size() > 1)
        .forEach(
            service ->
                service
                    .instances()
                    .forEach(each -> threads.execute(() -> watch(service.name(), each))));
  }

  private void watch(String service, Instance instance) {
    try {
      while (!threads.isShutdown()) {
        boolean ready = isReady(instance);
        if (ready != instance.isReady() && !threads.isShutdown()) {
          LOG.info("{} at {} is {}", service, instance.address(), ready ? "ready" : "not ready");
        }
        instance.ready(ready);
        Thread.sleep(every);
      }
    } catch (InterruptedException e) {
      // the gateway stops
      Thread.currentThread().interrupt();
    }
  }

  /** Whoever does not know the question says nothing against itself. */
  private boolean isReady(Instance instance) {
    try {
      return Objects.requireNonNull(
          clients
              .prompt()
              .get()
              .uri(instance.address().resolve(READINESS))
              .exchange((request, response) -> response.getStatusCode().value() != 503));
    } catch (ResourceAccessException e) {
      return false;
    }
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
