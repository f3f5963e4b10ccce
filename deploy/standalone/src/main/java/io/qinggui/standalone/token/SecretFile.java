package io.qinggui.standalone.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret that is made once and kept in a file that only its owner can read. */
public final class SecretFile {

  private SecretFile() {}

  /** The text in the file; on the first start a new one. */
  public static String text(Path file, Supplier<String> made) {
    try {
      return Files.exists(file) ? Files.readString(file) : create(file, made.get());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String create(Path file, String secret) throws IOException {
    Path complete = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(complete, secret);
    if (Files.getFileStore(complete).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(complete, PosixFilePermissions.fromString("rw-------"));
    }
    Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    return secret;
  }
}
