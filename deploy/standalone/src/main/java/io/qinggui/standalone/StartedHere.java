package io.qinggui.standalone;

import io.qinggui.standalone.node.Ports;
import io.qinggui.standalone.status.Part;
import io.qinggui.standalone.status.RunningParts;
import java.util.List;
import picocli.CommandLine.Option;

/** A Qinggui that {@code ./run} started on this machine, found by its port. */
final class StartedHere {

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of its gateway (default: ${DEFAULT-VALUE})")
  private int port = RunCommand.GATEWAY;

  Ports ports() {
    return Ports.from(port);
  }

  /** How each part of it is. */
  List<Part> parts() throws InterruptedException {
    return RunningParts.at(ports());
  }

  /** What is said when all parts are away. */
  String nothingRuns() {
    return "Nothing runs at port " + port + ". Start it with ./run, or name its --port.";
  }
}
