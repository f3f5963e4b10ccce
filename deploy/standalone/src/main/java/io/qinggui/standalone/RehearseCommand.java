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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/**
 * {@code ./run rehearse}: a start, facts of every kind and questions about them, on a directory
 * that is thrown away. From the JVM that does it the next ones have their classes, loaded and
 * linked. {@code ./run} does it by itself after a build.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Starts, works through a small campaign and stops; nothing of it is kept.")
final class RehearseCommand implements Callable<Integer> {

  /** Enough for a file of each kind. */
  private static final int OPERATORS = 20;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("qinggui-rehearsal");
    Logs.to(scratch.resolve("logs"));
    try (DataDirectory data = DataDirectory.take(scratch.resolve("data"))) {
      rehearse(data, Ports.free());
    } finally {
      FileSystemUtils.deleteRecursively(scratch);
    }
    return 0;
  }

  private static void rehearse(DataDirectory data, Ports ports)
      throws IOException, InterruptedException {
    try (Node node = Node.start(data, ports, Clock.systemUTC())) {
      // through the gateway, as everybody's requests come in
      ImportSettings settings = ImportSettings.of(ports.gatewayAddress(), "miit", "demo");
      Path files = data.sample();
      Campaign.write(files, OPERATORS, 0);
      new Importer(settings, Progress.SILENT).run(files, files);
      CampaignSummary.ask(ports.gatewayAddress(), ports.serviceAddresses().values());
    }
  }
}
