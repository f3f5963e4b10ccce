package io.qinggui.standalone;

import io.qinggui.standalone.node.DataDirectory;
import io.qinggui.standalone.node.Elsewhere;
import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./run}: starts everything and stays up. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Starts all of Qinggui on this machine, listening on 127.0.0.1 only.",
      "On a new data directory it loads the sample campaign. Ctrl-C stops it."
    })
final class RunCommand implements Callable<Integer> {

  static final int GATEWAY = 8080;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where ledgers and topics are kept (default: ./data)")
  private Path data = Path.of("data");

  @Option(names = "--empty", description = "a new data directory begins without the sample")
  private boolean empty;

  @Option(
      names = "--import",
      paramLabel = "DIR",
      description = "imports the CSV files of DIR; a new data directory then has no sample")
  private @Nullable Path imports;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port of the gateway (default: 8080); everything else takes ports after it")
  private int port = GATEWAY;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "a Kafka of your own, instead of one within this process")
  private @Nullable String kafka;

  @Option(
      names = "--witnesses",
      paramLabel = "FILE",
      description = {
        "has the logs of the ledgers vouched for by others, and serves what they vouch for:",
        "a policy file (C2SP tlog-policy) with lines 'witness', 'group' and 'quorum'"
      })
  private @Nullable Path witnesses;

  @Option(
      names = "--now",
      paramLabel = "MOMENT",
      description = "simulated time: starts there and runs on, e.g. 2017-03-31T23:59:00+08:00")
  private @Nullable String now;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Clock clock = clock();
    Elsewhere elsewhere = new Elsewhere(kafka, policy());
    Ports ports = Ports.from(port);
    if (imports != null) {
      ImportDirectory.requireReadable(imports);
    }
    try (DataDirectory directory = DataDirectory.take(data)) {
      return new Session(directory, ports, clock, elsewhere, System.out).run(!empty, imports);
    }
  }

  private @Nullable Path policy() {
    if (witnesses == null) {
      return null;
    }
    CommandSpec command = Objects.requireNonNull(spec);
    if (now != null) {
      throw Standalone.wrong(
          command, "--witnesses and --now exclude each other: witnesses sign with the real time");
    }
    return WitnessesFile.required(witnesses, command);
  }

  private Clock clock() {
    if (now == null) {
      return Clock.systemUTC();
    }
    try {
      Instant start = OffsetDateTime.parse(now).toInstant();
      return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start));
    } catch (DateTimeParseException e) {
      throw Standalone.wrong(
          Objects.requireNonNull(spec),
          "--now wants a moment with an offset, such as 2017-03-31T23:59:00+08:00");
    }
  }
}
