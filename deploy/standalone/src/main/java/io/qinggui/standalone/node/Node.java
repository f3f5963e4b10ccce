package io.qinggui.standalone.node;

import io.qinggui.platform.broker.embedded.EmbeddedBroker;
import io.qinggui.platform.consumer.StartGate;
import io.qinggui.standalone.service.ServiceApp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything, running. Closing it stops everything in order: first what takes requests. */
public final class Node implements AutoCloseable {

  private final StopGroup gateways = new StopGroup("gateway");
  private final StopGroup services = new StopGroup("services");
  private final StopGroup foundations = new StopGroup("broker, projections and tokens");

  private Node() {}

  /**
   * Starts everything; requests are answered when this returns.
   *
   * @param data where state is kept; stays open when the node is closed
   * @param ports where to listen
   * @param clock the time as the services see it
   * @throws StartupException when something does not start
   */
  public static Node start(DataDirectory data, Ports ports, Clock clock) {
    return start(data, ports, clock, Elsewhere.NOTHING);
  }

  /** The same with what runs somewhere else. */
  public static Node start(DataDirectory data, Ports ports, Clock clock, Elsewhere elsewhere) {
    String kafka = elsewhere.kafka();
    ports.requireFree();
    SharedLog.keep();
    Node node = new Node();
    // until everything answers: what is read beside that would take the processors from it
    StartGate.Hold hold = StartGate.hold();
    String servers = kafka == null ? "127.0.0.1:" + ports.broker() : kafka;
    try (ExecutorService starters = Executors.newCachedThreadPool()) {
      List<Future<?>> starting = new ArrayList<>();
      if (kafka == null) {
        starting.add(starters.submit(() -> node.foundations.add(broker(data, ports))));
      }
      Contexts contexts = new Contexts(ports, data, clock, servers, elsewhere.witnesses());
      node.startAll(contexts, data, ports, starters, starting);
      return node;
    } catch (StartupException e) {
      node.close();
      throw e;
    } finally {
      hold.close();
    }
  }

  @Override
  public void close() {
    gateways.close();
    services.close();
    foundations.close();
  }

  private void startAll(
      Contexts contexts,
      DataDirectory data,
      Ports ports,
      ExecutorService starters,
      List<Future<?>> starting) {
    foundations.add(ReadModels.start(data, ports.mongo()));
    starting.add(starters.submit(into(foundations, contexts::tokenService)));
    for (ServiceApp app : ServiceApp.values()) {
      starting.add(starters.submit(into(services, () -> contexts.service(app))));
    }
    starting.add(starters.submit(into(gateways, contexts::gateway)));
    await(starting);
  }

  private static Runnable into(
      StopGroup group, java.util.function.Supplier<ConfigurableApplicationContext> start) {
    return () -> group.add(start.get());
  }

  /** Waits for all, also when one has failed, so that what did start can be stopped. */
  private static void await(List<Future<?>> starting) {
    StartupException first = null;
    for (Future<?> each : starting) {
      try {
        each.get();
      } catch (ExecutionException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        first = first == null ? new StartupException(rootMessage(cause), cause) : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        first = first == null ? new StartupException("interrupted while starting", e) : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && !root.getCause().equals(root)) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage() == null ? root : root.getMessage());
  }

  private static AutoCloseable broker(DataDirectory data, Ports ports) {
    return EmbeddedBroker.start(data.broker(), ports.broker(), ports.controller());
  }
}
