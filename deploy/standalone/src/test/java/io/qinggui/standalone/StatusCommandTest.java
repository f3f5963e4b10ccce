package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.standalone.node.Ports;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * {@code ./run status}, where nothing runs; what it tells of a system is in the acceptance tests.
 */
class StatusCommandTest {

  @Test
  void that_nothing_runs_is_said_and_ends_with_2() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int port = Ports.free().gateway();

    int exit =
        new CommandLine(new StatusCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("--port", String.valueOf(port));

    assertThat(exit).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .isEqualToIgnoringNewLines(
            "Nothing runs at port " + port + ". Start it with ./run, or name its --port.");
  }
}
