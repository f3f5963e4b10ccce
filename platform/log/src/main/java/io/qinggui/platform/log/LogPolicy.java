package io.qinggui.platform.log;

import io.qinggui.platform.transparency.MalformedException;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.platform.transparency.policy.Policy;
import io.qinggui.platform.transparency.policy.PolicyLog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The policy of one log (C2SP tlog-policy): its own keys, and the witnesses that are asked.
 *
 * @param policy as it is used
 * @param file the same as a file, for whoever checks; nobody changes it
 */
public record LogPolicy(Policy policy, byte[] file) {

  private static final String LOG = "log";

  /** Without witnesses. */
  static LogPolicy alone(LogSigners signers) {
    return read("quorum none\n".getBytes(StandardCharsets.UTF_8), signers);
  }

  /**
   * A file for one log or for several: the keys of this log are added where they are missing, and
   * those of other logs are left out, as comments are.
   *
   * @throws MalformedException with the number of the line, when it is no policy
   * @throws IllegalArgumentException when it has keys for the origin of this log, and none that
   *     signs it
   */
  public static LogPolicy read(byte[] file, LogSigners signers) {
    List<VerifierKey> told =
        Policy.parse(file).logs().stream()
            .map(PolicyLog::key)
            .filter(key -> key.name().equals(signers.origin()))
            .toList();
    List<VerifierKey> missing = signers.keys().stream().filter(key -> !told.contains(key)).toList();
    if (!told.isEmpty() && missing.size() == signers.keys().size()) {
      throw new IllegalArgumentException(
          "its keys of "
              + signers.origin()
              + " are not those that sign this log: "
              + missing.stream().map(VerifierKey::format).toList());
    }
    byte[] used = used(file, missing, signers.origin());
    return new LogPolicy(Policy.parse(used), used);
  }

  /** Octets stay as they are, whichever encoding the names of a file have. */
  private static byte[] used(byte[] file, List<VerifierKey> missing, String origin) {
    ByteArrayOutputStream used = new ByteArrayOutputStream();
    missing.forEach(
        key -> used.writeBytes((LOG + " " + key.format() + "\n").getBytes(StandardCharsets.UTF_8)));
    byte[] name = (origin + "+").getBytes(StandardCharsets.UTF_8);
    String prefix = new String(name, StandardCharsets.ISO_8859_1);
    new String(file, StandardCharsets.ISO_8859_1)
        .lines()
        .map(line -> String.join(" ", words(line)))
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .filter(line -> !line.startsWith(LOG + " ") || line.startsWith(LOG + " " + prefix))
        .forEach(line -> used.writeBytes((line + "\n").getBytes(StandardCharsets.ISO_8859_1)));
    return used.toByteArray();
  }

  private static List<String> words(String line) {
    return List.of(line.split("[ \t]+", -1)).stream().filter(word -> !word.isEmpty()).toList();
  }
}
