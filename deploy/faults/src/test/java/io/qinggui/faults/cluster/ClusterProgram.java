package io.qinggui.faults.cluster;

import io.qinggui.faults.audit.AnnouncementsCheck;
import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.HttpCheck;
import io.qinggui.faults.load.OperationHistory;
import io.qinggui.faults.load.WriteLoad;
import io.qinggui.platform.testservers.MongoForTests;
import io.qinggui.scenario.report.Output;
import io.qinggui.scenario.report.Table;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Three brokers, eight services, two gateways: some are killed, away or restarted under load. */
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    description = "A cluster of processes whose parts are killed, away, and restarted in turn.")
final class ClusterProgram implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int ASKED = 25;

  /** What can be done to it. */
  enum Part {
    CRASH,
    BROKER_AWAY,
    ROLLING,
    UPGRADE
  }

  @Option(
      names = "--only",
      split = ",",
      description = "${COMPLETION-CANDIDATES}, separated by commas; default: all")
  private List<Part> only = List.of(Part.values());

  @Option(names = "--kills", description = "of instances; default: ${DEFAULT-VALUE}")
  private int kills = 8;

  @Option(names = "--away", description = "seconds without brokers; default: ${DEFAULT-VALUE}")
  private int away = 30;

  @Option(names = "--writers", description = "at once; default: ${DEFAULT-VALUE}")
  private int writers = 4;

  @Option(names = "--heap", description = "MiB of each process; default: ${DEFAULT-VALUE}")
  private int heap = 256;

  @Option(names = "--seed", description = "of what is killed and filed; default: random")
  private @Nullable Long seed;

  private final PrintStream out = System.out;
  private final Table table = new Table(Step.COLUMNS);

  public static void main(String[] args) {
    System.exit(
        new CommandLine(new ClusterProgram())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args));
  }

  @Override
  public Integer call() throws Exception {
    long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
    Path folder = Files.createTempDirectory(Output.file("cluster").getParent(), "cluster-");
    out.println("seed " + chosen + ", consoles in " + folder);
    TokenIssuer issuer = new TokenIssuer();
    long begun = System.nanoTime();
    try (MongoForTests mongo = MongoForTests.own();
        KafkaNodes kafka = new KafkaNodes(folder)) {
      Cluster.Settings settings =
          new Cluster.Settings(
              folder,
              Audit.SERVICES,
              mongo,
              kafka.bootstrapServers(),
              issuer,
              // so many processes on one machine have better things to do than to compile well
              List.of("-Xmx" + heap + "m", "-XX:TieredStopAtLevel=1"));
      WriteLoad load = new WriteLoad(writers, chosen);
      try (LoadedCluster loaded =
          new LoadedCluster(Cluster.start(settings), issuer, load, true, this::add)) {
        out.printf(Locale.ROOT, "ready after %.0f s%n", (System.nanoTime() - begun) / 1e9);
        Places places = loaded.cluster().places();
        try (ClusterLedgers ledgers = new ClusterLedgers(Audit.SERVICES, places, mongo)) {
          Audit audit = new Audit(ledgers::read, load.history(), null);
          faults(loaded, kafka, audit, chosen);
          atRest(loaded, kafka, audit, issuer.token("auditor"), new Random(chosen));
          return publish(loaded, audit);
        }
      }
    }
  }

  private void faults(LoadedCluster loaded, KafkaNodes kafka, Audit audit, long chosen)
      throws Exception {
    for (Part part : only) {
      switch (part) {
        case CRASH -> new Kills(loaded, chosen).run(kills);
        case BROKER_AWAY -> new BrokersAway(loaded, kafka, chosen).run(Duration.ofSeconds(away));
        case ROLLING -> new RollingRestart(loaded).oneByOne();
        case UPGRADE -> new RollingRestart(loaded).sideBySide();
      }
      long begun = System.nanoTime();
      loaded.findings().add(audit.settled(kafka.bootstrapServers(), PATIENCE));
      out.printf(
          Locale.ROOT,
          "%s: everything everywhere after %.1f s, until now%n%s%n",
          part,
          (System.nanoTime() - begun) / 1e9,
          loaded.findings().text());
    }
  }

  private static void atRest(
      LoadedCluster loaded, KafkaNodes kafka, Audit audit, String token, Random random)
      throws Exception {
    Findings findings = loaded.findings();
    findings.add(audit.atRest(kafka.bootstrapServers(), PATIENCE));
    findings.add(audit.fromTheBeginning(kafka.bootstrapServers()));
    List<String> operators = new ArrayList<>(loaded.load().operators());
    Collections.shuffle(operators, random);
    List<String> some = operators.subList(0, Math.min(ASKED, operators.size()));
    findings.add(new HttpCheck(loaded.client(), audit).check(some));
    new TwinCheck(loaded.cluster(), token, findings).check(some);
    AnnouncementsCheck.check(Objects.requireNonNull(audit.read().get("license")), findings);
  }

  private int publish(LoadedCluster loaded, Audit audit) throws Exception {
    out.println();
    table.publish("cluster-steps", out);
    OperationHistory history = loaded.load().history();
    Findings findings = loaded.findings();
    findings.count("writes acknowledged, each in a ledger once", history.acknowledged().size());
    findings.count("records on the topics", audit.published());
    audit
        .read()
        .forEach((name, ledger) -> findings.count("events of " + name, ledger.events().size()));
    return findings.publish("cluster", out);
  }

  private void add(Step step) {
    table.row(step.cells());
    table.printLast(out);
  }
}
