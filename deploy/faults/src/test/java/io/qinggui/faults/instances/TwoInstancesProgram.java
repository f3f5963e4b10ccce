package io.qinggui.faults.instances;

import io.qinggui.faults.audit.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program. */
@Command(
    name = "instances",
    mixinStandardHelpOptions = true,
    description = "Two license services on one MongoDB ledger under load; one is killed in turn.")
public final class TwoInstancesProgram implements Callable<Integer> {

  @Option(names = "--seconds", description = "under load (default: 60)")
  private int seconds = 60;

  @Option(names = "--kills", description = "of one or the other (default: 4)")
  private int kills = 4;

  @Option(names = "--operators", description = "with commitments that are not met (default: 200)")
  private int operators = 200;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new TwoInstancesProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("qinggui-instances");
    Findings findings =
        new TwoInstances(folder, Duration.ofSeconds(seconds), kills, 50, operators).run();
    findings.count("consoles kept in", folder);
    return findings.publish("instances", System.out);
  }
}
