package io.qinggui.standalone;

import io.qinggui.standalone.status.Part;
import io.qinggui.standalone.status.StatusTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private final StartedHere here = new StartedHere();

  @Override
  public Integer call() throws InterruptedException {
    List<Part> parts = here.parts();
    if (parts.stream().allMatch(Part::isAway)) {
      err().println(here.nothingRuns());
      return NOTHING;
    }
    StatusTable.print(parts, Objects.requireNonNull(spec).commandLine().getOut());
    return parts.stream().allMatch(Part::isUp) ? UP : DOWN;
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
