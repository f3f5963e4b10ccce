package io.qinggui.witness;

import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.identity.Identity;
import io.qinggui.witness.identity.VerifierKeys;
import io.qinggui.witness.storage.DataDirectory;
import io.qinggui.witness.storage.FileDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witness key}: what the operator of a log needs, also while the witness runs. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description =
        "Prints the verifier keys, one a line. With --name it makes those that are missing.")
final class KeyCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "the data directory")
  private Path data = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "of the witness, when it is new")
  private @Nullable String name;

  @Option(names = "--ml-dsa-44", description = "a key of ML-DSA-44 beside that of Ed25519")
  private boolean mlDsa44;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    keys().forEach(key -> out.println(key.format()));
    out.flush();
    return 0;
  }

  private List<VerifierKey> keys() throws IOException {
    Path file = DataDirectory.verifierKeys(data);
    if (Files.exists(file) && name == null && !mlDsa44) {
      return VerifierKeys.parse(Files.readAllBytes(file), file);
    }
    try (DataDirectory directory = DataDirectory.take(data, new FileDisk())) {
      return Identity.open(directory, name, mlDsa44).verifierKeys();
    }
  }
}
