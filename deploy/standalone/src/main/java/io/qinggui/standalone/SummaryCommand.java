package io.qinggui.standalone;

import io.qinggui.standalone.status.Part;
import io.qinggui.standalone.summary.SummaryText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code ./run summary}: how the campaign stands in a system that runs on this machine. It asks
 * about every operator, which is why a start does not do it each time.
 */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Counts the operators of a Qinggui that ./run started, by how they may go on, and prints"
            + " lines to paste.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:it is printed", "1:it does not answer all of it", "2:nothing runs there"})
final class SummaryCommand implements Callable<Integer> {

  private static final int NO_ANSWER = 1;
  private static final int NOTHING = 2;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final StartedHere here = new StartedHere();

  @Override
  public Integer call() throws InterruptedException {
    if (here.parts().stream().allMatch(Part::isAway)) {
      err().println(here.nothingRuns());
      return NOTHING;
    }
    try {
      SummaryText.print(here.ports(), System.out);
      return 0;
    } catch (IOException e) {
      err().println("No summary: " + e.getMessage());
      return NO_ANSWER;
    }
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
