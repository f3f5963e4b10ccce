package io.qinggui.faults.crash;

import io.qinggui.platform.testkit.KafkaForTests;
import io.qinggui.platform.testservers.GivenServers;
import io.qinggui.scenario.system.StandaloneProcess;
import org.jspecify.annotations.Nullable;

/**
 * The broker of the processes: their own, which is killed with them, or one that is given and
 * outlives them.
 *
 * @param given the one that is there; {@code null} when each process has its own
 */
record Broker(@Nullable KafkaForTests given) implements AutoCloseable {

  static Broker find() {
    return new Broker(GivenServers.kafka().isEmpty() ? null : KafkaForTests.own());
  }

  /** What a process is started with. */
  String[] options() {
    return given == null
        ? new String[] {"--empty"}
        : new String[] {"--empty", "--kafka", given.bootstrapServers()};
  }

  /** Where clients find it. */
  String of(StandaloneProcess process) {
    return given == null ? "127.0.0.1:" + process.ports().broker() : given.bootstrapServers();
  }

  @Override
  public void close() {
    if (given != null) {
      given.close();
    }
  }
}
