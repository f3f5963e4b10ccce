package io.qinggui.standalone;

import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.ImportTable;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.node.DataDirectory;
import io.qinggui.standalone.node.Elsewhere;
import io.qinggui.standalone.node.Node;
import io.qinggui.standalone.node.Ports;
import io.qinggui.standalone.summary.SummaryText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the start to Ctrl-C, on the console. */
final class Session {

  private static final int NOTHING_READ = 1;

  private final DataDirectory data;
  private final Ports ports;
  private final Clock clock;
  private final Elsewhere elsewhere;
  private final PrintStream out;

  Session(DataDirectory data, Ports ports, Clock clock, Elsewhere elsewhere, PrintStream out) {
    this.data = data;
    this.ports = ports;
    this.clock = clock;
    this.elsewhere = elsewhere;
    this.out = out;
  }

  int run(boolean sampleWanted, @Nullable Path imports) throws IOException, InterruptedException {
    Logs.to(data.logs());
    SampleState sample = SampleState.of(data, sampleWanted && imports == null);
    long start = System.nanoTime();
    out.println("Starting on " + data.root() + " ...");
    Node node = Node.start(data, ports, clock, elsewhere);
    Shutdown shutdown = Shutdown.with(node, out);
    out.printf(Locale.ROOT, "Up after %.1f s.%n", (System.nanoTime() - start) / 1e9);
    addresses();
    if (sample == SampleState.WANTED) {
      loadSample();
    }
    if (imports != null && importFrom(imports).nothingRead()) {
      shutdown.now();
      return NOTHING_READ;
    }
    if (sample == SampleState.WANTED || imports != null) {
      summary();
    } else {
      out.println("  summary        ./run summary" + portOption());
    }
    out.println();
    out.println("Ctrl-C stops it.");
    new CountDownLatch(1).await();
    return 0;
  }

  private void addresses() {
    out.println("  gateway        http://localhost:" + ports.gateway());
    out.println(
        "  pages          http://localhost:" + ports.gateway() + "/desk  (log in as ca-33, demo)");
    out.println("  documentation  http://localhost:" + ports.gateway() + "/api/docs");
    String kafka = elsewhere.kafka();
    out.println("  Kafka          " + (kafka == null ? "127.0.0.1:" + ports.broker() : kafka));
    if (elsewhere.witnesses() != null) {
      out.println("  witnesses      those of " + elsewhere.witnesses());
    }
    out.println(
        "  behind them    "
            + ports.byName().entrySet().stream()
                .filter(each -> !each.getKey().equals("gateway"))
                .filter(each -> !each.getKey().equals("Kafka broker"))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ")));
    out.println("  logs           " + data.logs());
  }

  private void loadSample() throws IOException, InterruptedException {
    out.println();
    out.println("Loading the sample campaign (all names are fictional):");
    Path files = SampleState.unpack(data);
    ImportResult result = importer().run(files, files);
    ImportTable.print(result, false, out);
    SampleState.LOADED.save(data);
  }

  private ImportResult importFrom(Path directory) throws IOException, InterruptedException {
    out.println();
    out.println("Importing " + directory + ":");
    ImportDirectory.nameLeftOut(directory, out);
    Path reports = ImportDirectory.reports(directory, data.root().resolve("import"));
    ImportResult result = importer().run(directory, reports);
    ImportTable.print(result, false, out);
    return result;
  }

  /** In this process the way through the gateway would cost as much again as the facts do. */
  private Importer importer() {
    ImportSettings settings =
        ImportSettings.of(ports.gatewayAddress(), "miit", "demo")
            .withServices(ports.serviceAddresses());
    return new Importer(settings, new ConsoleProgress(out));
  }

  private void summary() throws InterruptedException {
    try {
      SummaryText.print(ports, out);
    } catch (IOException e) {
      // it only tells what anybody may ask; everything is up all the same
      out.println();
      out.println("No summary: " + e.getMessage());
    }
  }

  private String portOption() {
    return ports.gateway() == RunCommand.GATEWAY ? "" : " --port " + ports.gateway();
  }
}
