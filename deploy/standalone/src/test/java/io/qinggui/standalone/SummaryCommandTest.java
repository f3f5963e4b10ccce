package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.node.Ports;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * {@code ./run summary}, where nothing runs; what it prints of a system is in the acceptance tests.
 */
class SummaryCommandTest {

  @Test
  void that_nothing_runs_is_said_at_once_and_ends_with_2() {
    StringWriter err = new StringWriter();
    int port = Ports.free().gateway();

    int exit =
        new CommandLine(new SummaryCommand())
            .setErr(new PrintWriter(err))
            .execute("--port", String.valueOf(port));

    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).startsWith("Nothing runs at port " + port + ".");
  }
}
