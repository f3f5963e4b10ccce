package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import io.qinggui.platform.log.LogSigners;
import io.qinggui.platform.transparency.note.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The keys of the four logs, made before a node is, so that others can be told of them. */
final class LogKey {

  private static final int SEED = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LogKey() {}

  static String origin(String ledger) {
    return "localhost/ledgers/" + ledger;
  }

  /** Gives each log of a node that does not run another seed; the public halves. */
  static List<VerifierKey> replaceAll(Path data) throws IOException {
    Files.createDirectories(data);
    for (String ledger : Audit.SERVICES) {
      byte[] seed = new byte[SEED];
      RANDOM.nextBytes(seed);
      Files.writeString(
          data.resolve("log-key-" + ledger), Base64.getEncoder().encodeToString(seed));
    }
    return all(data);
  }

  /** The public halves of those that a node has. */
  static List<VerifierKey> all(Path data) {
    return Audit.SERVICES.stream()
        .flatMap(
            ledger ->
                new LogSigners(
                        origin(ledger), LogSigners.seedIn(data.resolve("log-key-" + ledger)), null)
                    .keys().stream())
        .toList();
  }
}
