package io.qinggui.faults.log;

import io.qinggui.standalone.node.DataDirectory;
import io.qinggui.standalone.node.Elsewhere;
import io.qinggui.standalone.node.Node;
import io.qinggui.standalone.node.Ports;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The standalone edition with witnesses and a wrong clock, which {@code ./run} does not allow. Its
 * arguments are a directory, a port, a policy, and by how much the clock is ahead.
 */
final class NodeMain {

  static final String UP = "up with a clock of ";

  private NodeMain() {}

  public static void main(String[] args) throws InterruptedException {
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.parse(args[3]));
    DataDirectory data = DataDirectory.take(Path.of(args[0]));
    Node unused =
        Node.start(
            data,
            Ports.from(Integer.parseInt(args[1])),
            clock,
            new Elsewhere(null, Path.of(args[2])));
    System.out.println(UP + clock.instant());
    Thread.currentThread().join();
  }
}
