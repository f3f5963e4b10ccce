package io.qinggui.faults.cluster;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One node, broker and controller, of a Kafka of several: DIRECTORY CLUSTER-ID NODE PORT
 * CONTROLLER-PORTS, the last one separated by commas. Nodes are counted from 1.
 */
final class KafkaNodeMain {

  private KafkaNodeMain() {}

  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]);
    int node = Integer.parseInt(args[2]);
    List<String> controllers = List.of(args[4].split(","));
    format(directory, args[1], node);
    KafkaConfig config =
        KafkaConfig.fromProps(properties(directory, node, args[3], controllers), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Path directory, String cluster, int node) throws Exception {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(directory);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
        .setClusterId(cluster)
        .setNodeId(node)
        .setControllerListenerName("CONTROLLER")
        .setMetadataLogDirectory(directory.toString())
        .addDirectory(directory.toString())
        .setIgnoreFormatted(true)
        .run();
  }

  /** What is written counts when two of three have it. */
  private static Properties properties(
      Path directory, int node, String port, List<String> controllers) {
    Properties p = new Properties();
    p.put("node.id", "" + node);
    p.put("process.roles", "broker,controller");
    p.put(
        "controller.quorum.voters",
        IntStream.range(0, controllers.size())
            .mapToObj(i -> (i + 1) + "@127.0.0.1:" + controllers.get(i))
            .collect(Collectors.joining(",")));
    p.put("controller.listener.names", "CONTROLLER");
    p.put(
        "listeners",
        "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllers.get(node - 1));
    p.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
    p.put("inter.broker.listener.name", "BROKER");
    p.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("log.dirs", directory.toString());
    String replicas = "" + controllers.size();
    String needed = "" + (controllers.size() / 2 + 1);
    p.put("default.replication.factor", replicas);
    p.put("min.insync.replicas", needed);
    p.put("offsets.topic.replication.factor", replicas);
    p.put("transaction.state.log.replication.factor", replicas);
    p.put("transaction.state.log.min.isr", needed);
    p.put("offsets.topic.num.partitions", "4");
    p.put("transaction.state.log.num.partitions", "4");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("auto.create.topics.enable", "false");
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "2");
    p.put("background.threads", "2");
    p.put("log.retention.ms", "-1");
    return p;
  }
}
