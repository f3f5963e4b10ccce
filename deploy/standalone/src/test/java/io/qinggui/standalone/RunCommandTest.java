package io.qinggui.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is wrong on the command line is told before anything is started. */
class RunCommandTest {

  @TempDir private Path directory;

  private final StringWriter err = new StringWriter();

  @Test
  void a_policy_that_is_not_there_is_told() {
    assertThat(run("--witnesses", directory.resolve("policy").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--witnesses: " + directory.resolve("policy"));
    assertThat(directory.resolve("data")).doesNotExist();
  }

  @Test
  void a_policy_that_is_none_is_told_with_its_line() throws IOException {
    assertThat(run("--witnesses", policy("# those of the court\nquorum court\n"))).isEqualTo(2);
    assertThat(err.toString()).contains("line 2 of a policy: a name is not defined before");
  }

  @Test
  void a_policy_without_a_witness_is_told() throws IOException {
    assertThat(run("--witnesses", policy("quorum none\n"))).isEqualTo(2);
    assertThat(err.toString()).contains("names no witness");
  }

  @Test
  void witnesses_do_not_live_in_simulated_time() throws IOException {
    assertThat(run("--witnesses", policy("quorum none\n"), "--now", "2017-03-31T23:59:00+08:00"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--witnesses and --now exclude each other");
  }

  private String policy(String content) throws IOException {
    return Files.writeString(directory.resolve("policy"), content).toString();
  }

  private int run(String... arguments) {
    CommandLine command = new CommandLine(new RunCommand()).setErr(new PrintWriter(err, true));
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    all[0] = "--data";
    all[1] = directory.resolve("data").toString();
    return command.execute(all);
  }
}
