package io.qinggui.standalone;

import io.qinggui.standalone.node.Ports;
import io.qinggui.standalone.status.Part;
import io.qinggui.standalone.status.RunningParts;
import io.qinggui.standalone.status.StatusTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run status}: how a system is that runs on this machine. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Tells how a Qinggui is that ./run started on this machine, part by part.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:everything is up", "1:something is down", "2:nothing runs there"})
final class StatusCommand implements Callable<Integer> {

  private static final int UP = 0;
  private static final int DOWN = 1;
  private static final int NOTHING = 2;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of its gateway (default: ${DEFAULT-VALUE})")
  private int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    List<Part> parts = RunningParts.at(Ports.from(port));
    if (parts.stream().allMatch(Part::isAway)) {
      err().println(RunningParts.nothingAt(port));
      return NOTHING;
    }
    StatusTable.print(parts, Objects.requireNonNull(spec).commandLine().getOut());
    return parts.stream().allMatch(Part::isUp) ? UP : DOWN;
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
