package io.qinggui.kit.archive;

import io.qinggui.platform.reference.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The SHA-256 of a kit as a whole. Nobody signs the list of keys in it, nor who made it: whoever
 * hands a kit over tells its digest, and these are told with it.
 */
public final class FileDigest {

  private static final int BUFFER = 1 << 16;

  private FileDigest() {}

  /** 64 hexadecimal digits. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
