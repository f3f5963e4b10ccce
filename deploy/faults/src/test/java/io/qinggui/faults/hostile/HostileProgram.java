package io.qinggui.faults.hostile;

import io.qinggui.faults.audit.Findings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program. */
@Command(
    name = "hostile",
    mixinStandardHelpOptions = true,
    description = "Sends requests that nobody should send to every endpoint of the running system.")
public final class HostileProgram implements Callable<Integer> {

  @Option(names = "--requests", description = "how many (default: 20000)")
  private int requests = 20_000;

  @Option(names = "--seed", description = "of what is made up; printed (default: by the clock)")
  private long seed = System.currentTimeMillis() % 1_000_000;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new HostileProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    System.out.println("seed " + seed);
    Path folder = Files.createTempDirectory("qinggui-hostile");
    Findings findings = new HostileRun(folder, seed, requests).run();
    findings.count("data kept in", folder);
    return findings.publish("hostile", System.out);
  }
}
