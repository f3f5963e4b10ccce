package io.qinggui.notification.secret.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.qinggui.notification.secret.SecretBox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the key of the installation. A key is never made where something was sealed before: another
 * key cannot open it, and would only hide that the right one is missing.
 */
final class InstallationKey {

  /** Name of the file beside the ledger. */
  static final String FILE = "installation.key";

  private static final String HOW =
      "set qinggui.notification.key (base64 of 32 bytes) or qinggui.notification.key-file";
  private static final String OWNER_ONLY = "rw-------";

  private InstallationKey() {}

  /**
   * The configured key, else the one in the file beside the ledger, which is made when there is
   * none yet.
   *
   * @param directory of the ledger; {@code null} when it has none
   * @param isNew whether nothing was ever sealed in this ledger
   * @throws IllegalStateException when there is no key, or it is none; says what to do
   */
  static byte[] find(
      KeyProperties properties, @Nullable Path directory, boolean isNew, SecureRandom random) {
    if (properties.key() != null) {
      return decoded(properties.key(), "qinggui.notification.key");
    }
    if (properties.keyFile() != null) {
      return read(properties.keyFile());
    }
    if (directory == null) {
      throw new IllegalStateException(
          "instances that share a ledger share an installation key: " + HOW);
    }
    return besideLedger(directory.resolve(FILE), isNew, random);
  }

  private static byte[] besideLedger(Path file, boolean isNew, SecureRandom random) {
    if (Files.exists(file)) {
      return read(file);
    }
    if (!isNew) {
      throw new IllegalStateException(
          file
              + " is missing, and secrets in this ledger were sealed with a key: bring the file"
              + " back from a backup, or "
              + HOW
              + ". Nothing was changed.");
    }
    byte[] key = new byte[SecretBox.KEY_LENGTH];
    random.nextBytes(key);
    write(file, Base64.getEncoder().encodeToString(key) + "\n");
    return key;
  }

  private static byte[] read(Path file) {
    try {
      return decoded(Files.readString(file, US_ASCII).strip(), file.toString());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the installation key: " + e, e);
    }
  }

  private static byte[] decoded(String text, String where) {
    try {
      byte[] key = Base64.getDecoder().decode(text);
      if (key.length == SecretBox.KEY_LENGTH) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // the same text as for a wrong length: what was read may be most of a key
    }
    throw new IllegalStateException(where + " is not the base64 of 32 bytes");
  }

  /** Whole or not at all, and from its first byte for the owner only. */
  private static void write(Path file, String text) {
    Path draft = file.resolveSibling(FILE + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(draft);
      try (FileChannel channel =
          FileChannel.open(
              draft,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly())) {
        channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the installation key", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }
}
