package io.qinggui.platform.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
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
  private KafkaRaftServer server;

  private EmbeddedKafka(Path directory, int brokerPort, int controllerPort) throws Exception {
    this.directory = directory;
    this.brokerPort = brokerPort;
    this.controllerPort = controllerPort;
    format();
    this.server = boot();
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
        EmbeddedKafka kafka =
            new EmbeddedKafka(
                Files.createTempDirectory("qinggui-kafka"), ports.get(0), ports.get(1));
        kafka.awaitReady();
        return kafka;
      } catch (Exception e) {
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
    return "127.0.0.1:" + brokerPort;
  }

  /** Stops the broker, keeping its log, as an outage would. */
  public void stop() {
    server.shutdown();
    server.awaitShutdown();
  }

  /** Starts the broker again on the same log and port. */
  public void resume() {
    server = boot();
    awaitReady();
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

  private void format() throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(directory.toString())
        .addDirectory(directory.toString())
        .setIgnoreFormatted(true)
        .run();
  }

  private KafkaRaftServer boot() {
    KafkaRaftServer booted =
        new KafkaRaftServer(KafkaConfig.fromProps(properties(), false), Time.SYSTEM);
    try {
      booted.startup();
    } catch (RuntimeException e) {
      booted.shutdown();
      throw e;
    }
    return booted;
  }

  private void awaitReady() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.describeCluster().nodes().get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the embedded Kafka broker does not answer", e);
    }
  }

  private Properties properties() {
    Properties p = new Properties();
    p.putAll(BrokerSettings.FAST);
    p.put("node.id", "1");
    p.put("process.roles", "broker,controller");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put("controller.listener.names", "CONTROLLER");
    p.put(
        "listeners",
        "BROKER://127.0.0.1:" + brokerPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "BROKER://127.0.0.1:" + brokerPort);
    p.put("inter.broker.listener.name", "BROKER");
    p.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", directory.toString());
    return p;
  }

  private static final class Shared {
    static final EmbeddedKafka BROKER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close, "embedded-kafka-close"));
    }
  }
}
