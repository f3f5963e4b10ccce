package io.qinggui.standalone.node;

import io.qinggui.standalone.token.SecretFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits that are made once and kept in a file, so that what they seal or sign outlives a
 * restart.
 */
final class RandomKey {

  private static final int BYTES = 32;

  private RandomKey() {}

  /** The key in the file, in Base64; on the first start a new one. */
  static String in(Path file) {
    return SecretFile.text(file, RandomKey::create);
  }

  /** The file, with a key in it. */
  static Path file(Path file) {
    String unused = in(file);
    return file;
  }

  private static String create() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }
}
