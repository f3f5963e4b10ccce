package io.qinggui.faults.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.awaitility.Awaitility;

/** Three brokers, each a process of its own on its directory and its port. */
final class KafkaNodes implements AutoCloseable {

  static final int COUNT = 3;

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> OPTIONS =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final List<Integer> ports = Ports.take(2 * COUNT);
  private final List<JavaProcess> nodes = new ArrayList<>();

  /**
   * Returns when all of them know each other.
   *
   * @param folder for their logs and what they print
   */
  KafkaNodes(Path folder) {
    String cluster = Uuid.randomUuid().toString();
    String controllers =
        ports.subList(COUNT, 2 * COUNT).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(","));
    for (int node = 1; node <= COUNT; node++) {
      List<String> main =
          List.of(
              KafkaNodeMain.class.getName(),
              folder.resolve("kafka-" + node).toString(),
              cluster,
              "" + node,
              "" + ports.get(node - 1),
              controllers);
      nodes.add(
          new JavaProcess(
              "kafka-" + node,
              OPTIONS,
              main,
              folder.resolve("kafka-" + node + ".txt"),
              () -> true));
    }
    nodes.forEach(JavaProcess::start);
    awaitAll();
  }

  String bootstrapServers() {
    return ports.subList(0, COUNT).stream()
        .map(port -> "127.0.0.1:" + port)
        .collect(Collectors.joining(","));
  }

  /** {@code kill -9}. */
  void kill(List<Integer> some) {
    some.forEach(each -> nodes.get(each).kill());
  }

  /** Starts those that were killed. */
  void restart(List<Integer> some) {
    some.forEach(each -> nodes.get(each).start());
    awaitAll();
  }

  private void awaitAll() {
    Awaitility.await("three brokers")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(250))
        .until(() -> known() == COUNT);
  }

  private int known() throws InterruptedException {
    try (Admin admin =
        Admin.create(
            Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "default.api.timeout.ms",
                5_000,
                "request.timeout.ms",
                4_000))) {
      return admin.describeCluster().nodes().get().size();
    } catch (ExecutionException away) {
      return 0;
    }
  }

  @Override
  public void close() {
    nodes.forEach(JavaProcess::close);
  }
}
