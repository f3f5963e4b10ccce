package io.qinggui.faults.log;

import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.Project;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A node as a process with a small heap, until it is killed.
 *
 * @param kill at once, as {@code kill -9} does
 */
record RunningNode(Ports ports, Client client, Runnable kill) {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final List<String> SMALL = List.of("-Xms192m", "-Xmn96m", "-Xmx448m");

  /** As {@code ./run} starts it. */
  static RunningNode start(Path data, Path policy) throws IOException {
    StandaloneProcess process =
        StandaloneProcess.answering(data, SMALL, "--empty", "--witnesses", policy.toString());
    return new RunningNode(process.ports(), process.client(), process::kill);
  }

  /** The same with a clock that is ahead, or behind. */
  static RunningNode start(Path data, Path policy, Duration ahead) throws IOException {
    if (ahead.isZero()) {
      return start(data, policy);
    }
    Ports ports = Ports.free();
    Path console = Files.createTempFile(policy.getParent(), "clock", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Project.root().resolve("deploy/standalone/java-options"));
    command.addAll(SMALL);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            NodeMain.class.getName(),
            data.toString(),
            "" + ports.gateway(),
            policy.toString(),
            ahead.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || Files.readString(console).contains(NodeMain.UP));
    if (!process.isAlive()) {
      throw new IllegalStateException(Files.readString(console));
    }
    return new RunningNode(
        ports,
        new Client(ports.gateway()),
        () -> {
          process.destroyForcibly();
          process.onExit().join();
        });
  }

  /** An address of the gateway. */
  URI at(String path) {
    return ports.gatewayAddress().resolve(path);
  }

  /** The health of the service that has a ledger, as those see it who watch it. */
  URI health(String ledger) {
    return ports.serviceAddresses().entrySet().stream()
        .filter(it -> it.getKey().ledger().equals(ledger))
        .map(it -> it.getValue().resolve("/actuator/health"))
        .findFirst()
        .orElseThrow();
  }

  /** {@code kill -9}, once or again. */
  void end() {
    kill.run();
    client.close();
  }
}
