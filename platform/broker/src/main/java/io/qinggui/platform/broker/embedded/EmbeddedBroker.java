package io.qinggui.platform.broker.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker and its controller on the loopback address, with its log in a directory. The
 * directory is formatted when it is first used; starting on it again, also after the process was
 * killed, finds all topics as they were.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final int READY_WITHIN_SECONDS = 60;

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker; it answers when this returns (about 3 s).
   *
   * @param directory its log; created when missing; used by one broker at a time
   * @param port where clients connect
   * @param controllerPort where the node's broker and controller talk to each other
   * @throws IllegalStateException when it does not come up, for example because a port is taken
   */
  public static EmbeddedBroker start(Path directory, int port, int controllerPort) {
    format(directory);
    KafkaConfig config = KafkaConfig.fromProps(properties(directory, port, controllerPort), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    EmbeddedBroker broker = new EmbeddedBroker(server, port);
    try {
      server.startup();
      broker.awaitReady();
      return broker;
    } catch (Exception e) {
      broker.close();
      throw new IllegalStateException("the Kafka broker does not start on port " + port, e);
    }
  }

  /** {@code 127.0.0.1:<port>}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** Stops the broker, keeping its log. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private void awaitReady() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
      admin.describeCluster().nodes().get(READY_WITHIN_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void format(Path directory) {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("cannot format " + directory + " for Kafka", e);
    }
  }

  private static Properties properties(Path directory, int port, int controllerPort) {
    Properties p = new Properties();
    p.putAll(BrokerSettings.FAST);
    p.put("node.id", "1");
    p.put("process.roles", "broker,controller");
    p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
    p.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
    p.put("inter.broker.listener.name", "BROKER");
    p.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", directory.toString());
    return p;
  }
}
