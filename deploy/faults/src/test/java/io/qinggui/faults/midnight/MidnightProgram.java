package io.qinggui.faults.midnight;

import io.qinggui.faults.audit.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program. */
@Command(
    name = "midnight",
    mixinStandardHelpOptions = true,
    description = "Stops everything over the night of 2017-12-31, counts what is announced after.")
public final class MidnightProgram implements Callable<Integer> {

  @Option(names = "--commitments", description = "how many are not met (default: 10000)")
  private int commitments = 10_000;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new MidnightProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("qinggui-midnight");
    Findings findings = new DeadlineScenario(folder, commitments).run();
    findings.count("data kept in", folder);
    return findings.publish("midnight", System.out);
  }
}
