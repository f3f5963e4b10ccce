package io.qinggui.platform.testkit;

import io.qinggui.platform.broker.embedded.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, one combined node) in this JVM, listening on the loopback address.
 *
 * <p>{@link #shared()} is started when it is first asked for and serves every test class of the
 * JVM; tests keep apart by naming their topics, groups and transactional ids freshly. A test that
 * stops the broker takes one of its own with {@link #start()}.
 */
public final class EmbeddedKafka implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final int ATTEMPTS = 5;

  private final Path directory;
  private final int brokerPort;
  private final int controllerPort;
  private EmbeddedBroker broker;

  private EmbeddedKafka(Path directory, int brokerPort, int controllerPort) {
    this.directory = directory;
    this.brokerPort = brokerPort;
    this.controllerPort = controllerPort;
    this.broker = EmbeddedBroker.start(directory, brokerPort, controllerPort);
  }

  /** The broker shared by all tests of this JVM; ends with it. */
  public static EmbeddedKafka shared() {
    return Shared.BROKER;
  }

  /** A broker of one's own with an empty log; ready when this returns (about 3 s). */
  public static EmbeddedKafka start() {
    for (int attempt = 1; ; attempt++) {
      try {
        List<Integer> ports = FreePorts.take(2);
        return new EmbeddedKafka(
            Files.createTempDirectory("qinggui-kafka"), ports.get(0), ports.get(1));
      } catch (IOException | IllegalStateException e) {
        // another process may have taken a port between our look and the broker's bind
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException("the embedded Kafka broker does not start", e);
        }
        log.info("starting the broker again on other ports: {}", e.toString());
      }
    }
  }

  /** {@code 127.0.0.1:<port>}; stays the same over {@link #stop()} and {@link #resume()}. */
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  /** Stops the broker, keeping its log, as an outage would. */
  public void stop() {
    broker.close();
  }

  /** Starts the broker again on the same log and port. */
  public void resume() {
    broker = EmbeddedBroker.start(directory, brokerPort, controllerPort);
  }

  @Override
  public void close() {
    stop();
    try (var paths = Files.walk(directory)) {
      paths.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final EmbeddedKafka BROKER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close, "embedded-kafka-close"));
    }
  }
}
