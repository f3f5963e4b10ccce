package io.qinggui.witness;

import io.qinggui.platform.transparency.note.SignatureType;
import io.qinggui.platform.transparency.note.VerifierKey;
import io.qinggui.witness.identity.VerifierKeys;
import io.qinggui.witness.storage.StartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of the logs that are witnessed, from files. The name of a key is the log's origin. */
final class LogKeys {

  /** Bytes of an origin that every type of cosignature has room for. */
  private static final int LONGEST_ORIGIN = 255;

  private LogKeys() {}

  /**
   * @return by origin
   * @throws StartException when a file cannot be read, or has a key that no log has
   */
  static Map<String, List<VerifierKey>> read(List<Path> files) {
    Map<String, List<VerifierKey>> byOrigin = new LinkedHashMap<>();
    for (Path file : files) {
      for (VerifierKey key : VerifierKeys.parse(bytes(file), file)) {
        require(key, file);
        byOrigin.computeIfAbsent(key.name(), origin -> new ArrayList<>()).add(key);
      }
    }
    return byOrigin;
  }

  private static void require(VerifierKey key, Path file) {
    if (key.type() == SignatureType.ED25519_COSIGNATURE) {
      throw new StartException(file + " has the key of a witness, not that of a log");
    }
    if (key.name().getBytes(StandardCharsets.UTF_8).length > LONGEST_ORIGIN) {
      throw new StartException(file + " has a key with a name above 255 bytes");
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StartException("the key of a log cannot be read: " + e, e);
    }
  }
}
