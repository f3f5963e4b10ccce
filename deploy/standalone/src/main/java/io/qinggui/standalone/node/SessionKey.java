package io.qinggui.standalone.node;

import io.qinggui.standalone.token.SecretFile;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that seals the sessions of the pages, kept in a file, so that they outlive a restart. */
final class SessionKey {

  private static final int BYTES = 32;

  private SessionKey() {}

  /** The key in the file, in Base64; on the first start a new one. */
  static String in(Path file) {
    return SecretFile.text(file, SessionKey::create);
  }

  private static String create() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }
}
