package io.qinggui.witness;

import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.storage.DataDirectory;
import io.qinggui.witness.storage.FileDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code witness}: serves until it is stopped. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Vouches that logs only grow (C2SP tlog-witness), over HTTP without TLS.",
      "Ctrl-C stops it."
    })
final class RunCommand implements Callable<Integer> {

  private static final int PORT = 8090;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where keys and what was cosigned are kept; no other process may have it")
  private @Nullable Path data;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "of the witness, e.g. court.example/w1; needed for a new directory only")
  private @Nullable String name;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      arity = "1..*",
      description = "verifier keys of logs that are witnessed, one a line; any number of files")
  private List<Path> logs = List.of();

  @Option(names = "--port", paramLabel = "N", description = "default: 8090; 0: any that is free")
  private int port = PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "the address to listen at (default: 127.0.0.1)")
  private String host = "127.0.0.1";

  @Option(
      names = "--prefix",
      paramLabel = "PATH",
      description = "what paths begin with, e.g. /witness (default: nothing)")
  private String prefix = "";

  @Option(names = "--ml-dsa-44", description = "sign with ML-DSA-44, too; once begun, it stays")
  private boolean mlDsa44;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path itsData = requireSensible();
    Map<String, List<VerifierKey>> keys = LogKeys.read(logs);
    var setup =
        new RunningWitness.Setup(name, mlDsa44, keys, new InetSocketAddress(host, port), prefix);
    DataDirectory directory = DataDirectory.take(itsData, new FileDisk());
    RunningWitness witness = RunningWitness.start(directory, setup, InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(witness), "shutdown"));
    tell(witness, keys.keySet());
    new CountDownLatch(1).await();
    return 0;
  }

  private static void close(RunningWitness witness) {
    try {
      witness.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(RunningWitness witness, Set<String> origins) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println("Witness at http://" + host + ":" + witness.address().getPort() + prefix);
    witness.verifierKeys().forEach(key -> out.println("  key " + key.format()));
    origins.forEach(origin -> out.println("  log " + origin));
    out.flush();
  }

  /** What is needed here is not needed by subcommands, so that the library cannot ask for it. */
  private Path requireSensible() {
    if (data == null || logs.isEmpty()) {
      throw wrong("--data and --log are needed; see --help");
    }
    if (!prefix.isEmpty() && (!prefix.startsWith("/") || prefix.endsWith("/"))) {
      throw wrong("--prefix begins with a slash and does not end with one");
    }
    return data;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
