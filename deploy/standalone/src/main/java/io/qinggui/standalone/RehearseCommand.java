package io.qinggui.standalone;

import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.imports.Progress;
import io.qinggui.standalone.node.DataDirectory;
import io.qinggui.standalone.node.Node;
import io.qinggui.standalone.node.Ports;
import io.qinggui.standalone.sample.Campaign;
import io.qinggui.standalone.summary.CampaignSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Does what a start does and what comes next, in a directory of its own, for the JVM to take notes:
 * which classes are needed and which methods matter. Called by {@code tools/start-cache} only.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

  private static final int OPERATORS = 30;

  @Parameters(paramLabel = "DIR")
  private Path directory = Path.of("rehearsal");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path register = directory.resolve("register");
    Campaign.write(register, OPERATORS, 0);
    try (DataDirectory data = DataDirectory.take(directory.resolve("data"))) {
      Logs.to(data.logs());
      Ports ports = Ports.free();
      try (Node first = Node.start(data, ports, Clock.systemUTC())) {
        new Importer(ImportSettings.of(ports.gatewayAddress(), "miit", "demo"), Progress.SILENT)
            .run(register, register);
        summary(ports);
      }
      // as most starts are: ledgers to be verified, projections to be rebuilt
      try (Node again = Node.start(data, ports, Clock.systemUTC())) {
        summary(ports);
      }
    }
    return 0;
  }

  private static void summary(Ports ports) throws IOException, InterruptedException {
    CampaignSummary.ask(ports.gatewayAddress(), ports.serviceAddresses().values());
  }
}
