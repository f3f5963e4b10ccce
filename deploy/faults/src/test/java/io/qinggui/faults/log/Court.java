package io.qinggui.faults.log;

import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The witness of {@code deploy/witness} as a program of its own; it always has the same port. */
final class Court implements AutoCloseable {

  private static final String NAME = "court.example/w1";
  private static final String UP = "Witness at http://127.0.0.1:";

  private final Path data;
  private final Path logs;
  private final String key;
  private final Set<VerifierKey> told = new LinkedHashSet<>();
  private int port;
  private @Nullable Process process;

  private Court(Path folder, String key) {
    this.data = folder.resolve("court");
    this.logs = folder.resolve("logs.keys");
    this.key = key;
  }

  /** One with a new key, that does not run yet. */
  static Court found(Path folder) throws IOException, InterruptedException {
    Process maker =
        launch(List.of("key", "--data", folder.resolve("court").toString(), "--name", NAME));
    String said = new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (maker.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return new Court(folder, said);
  }

  /** Its public key. */
  String key() {
    return key;
  }

  /** What the policy of the logs says of it; it has to have run before. */
  String policy() {
    return "witness court %s http://127.0.0.1:%d\nquorum court\n".formatted(key, port);
  }

  /** Keys of logs, besides those that it was told of before; it learns of them when it starts. */
  Court tell(List<VerifierKey> keys) throws IOException {
    told.addAll(keys);
    Files.writeString(
        logs, told.stream().map(VerifierKey::format).collect(Collectors.joining("\n", "", "\n")));
    return this;
  }

  Court start() throws IOException {
    Process started =
        launch(List.of("--data", data.toString(), "--port", "" + port, "--log", logs.toString()));
    process = started;
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    String line = String.valueOf(lines.readLine());
    if (!line.startsWith(UP)) {
      throw new IllegalStateException(line + lines.lines().collect(Collectors.joining("\n")));
    }
    port = Integer.parseInt(line.substring(UP.length()).replaceAll("\\D.*", ""));
    return this;
  }

  /** {@code kill -9}. */
  void kill() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
    }
  }

  /** What it has signed last of a log, as it keeps it, whether it runs or not. */
  Optional<byte[]> record(String ledger) throws IOException {
    Path file = data.resolve("logs").resolve(sha256(LogKey.origin(ledger)));
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process launch(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx48m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  @Override
  public void close() {
    kill();
  }
}
