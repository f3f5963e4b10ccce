package io.qinggui.witness.cosigning;

import io.qinggui.platform.transparency.checkpoint.SignedCheckpoint;
import io.qinggui.witness.storage.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Keeps what a log signed and did not prove, beside what was cosigned then. Two signed checkpoints
 * between which the log can give no proof convict it.
 */
final class Evidence {

  private static final System.Logger LOG = System.getLogger(Evidence.class.getName());

  /**
   * Files of one log that may have a proof after all: whoever has a right checkpoint can send it
   * with a wrong proof.
   */
  private static final int MOST = 200;

  private final DataDirectory directory;

  Evidence(DataDirectory directory) {
    this.directory = directory;
  }

  /** Whether there can be no proof: two roots of one size. */
  static boolean isFork(SignedCheckpoint checkpoint, LogRecord seen) {
    SignedCheckpoint cosigned = seen.cosigned();
    return cosigned != null
        && cosigned.checkpoint().size() == checkpoint.checkpoint().size()
        && !cosigned.checkpoint().root().equals(checkpoint.checkpoint().root());
  }

  /** Each checkpoint once. That it cannot be kept changes no answer. */
  synchronized void keep(SignedCheckpoint refused, LogRecord seen) {
    String origin = refused.checkpoint().origin();
    try {
      Path folder = directory.evidence(OriginHash.of(origin));
      String name = refused.checkpoint().size() + "-" + OriginHash.of(refused.checkpoint().text());
      Path file = folder.resolve(name + ".refused");
      if (Files.exists(file) || (!isFork(refused, seen) && isFull(folder))) {
        return;
      }
      if (seen.cosigned() != null) {
        directory.replace(folder.resolve(name + ".cosigned"), seen.cosigned().format());
      }
      directory.replace(file, refused.format());
      LOG.log(
          System.Logger.Level.WARNING, "{0} does not prove that it only grew: {1}", origin, file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "evidence against " + origin + " was not kept", e);
    }
  }

  private static boolean isFull(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count() >= MOST;
    }
  }
}
