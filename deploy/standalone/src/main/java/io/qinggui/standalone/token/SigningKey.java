package io.qinggui.standalone.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that signs tokens. It is kept in a file, so that a token outlives a restart. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /** The key in the file; on the first start a new one. */
  static RSAKey in(Path file) {
    try {
      return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : create(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(file + " holds no key; delete it to get a new one", e);
    }
  }

  private static RSAKey create(Path file) throws IOException {
    try {
      RSAKey key = new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate();
      Path complete = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(complete, key.toJSONString());
      if (Files.getFileStore(complete).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(complete, PosixFilePermissions.fromString("rw-------"));
      }
      Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
      return key;
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }
}
