package io.qinggui.witness.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory with everything that outlives the process; one process at a time has it. Two with
 * the same key would vouch for two histories.
 */
public final class DataDirectory implements AutoCloseable {

  /** Of checkpoints a few KB, of seeds 32 bytes. */
  private static final long LARGEST = 1 << 21;

  private static final String LOGS = "logs";

  private final Path root;
  private final Disk disk;
  private final FileChannel lockFile;

  private DataDirectory(Path root, Disk disk, FileChannel lockFile) {
    this.root = root;
    this.disk = disk;
    this.lockFile = lockFile;
  }

  /**
   * Takes the directory, and makes it when it is missing.
   *
   * @throws StartException when another process has it, or it cannot be used
   */
  public static DataDirectory take(Path directory, Disk disk) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      if (!Files.exists(root)) {
        Files.createDirectories(
            root,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return locked(root, disk);
    } catch (IOException | UnsupportedOperationException e) {
      throw new StartException("cannot use " + root + " as data directory: " + e, e);
    }
  }

  private static DataDirectory locked(Path root, Disk disk) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new StartException(
          root + " is in use by another process; stop it, or choose another with --data");
    }
    return new DataDirectory(root, disk, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // taken by this very process
      return null;
    }
  }

  /**
   * Makes the folder of what was cosigned. With keys and without it, somebody took away what the
   * keys have vouched for; then they may not be used any more.
   *
   * @param isNew whether there are no keys yet
   */
  public void requireLogs(boolean isNew) throws IOException {
    if (!isNew && !Files.isDirectory(root.resolve(LOGS))) {
      throw new StartException(
          root.resolve(LOGS)
              + " is missing: what these keys have cosigned is not known."
              + " Put it back as it was last, or begin in another directory with new keys");
    }
    Files.createDirectories(root.resolve(LOGS));
    disk.sync(root);
  }

  /** Where a public key is that was made with the directory. */
  public static Path verifierKeys(Path directory) {
    return directory.resolve("verifier-keys");
  }

  /** The public keys, in the text form, a line each. */
  public Path verifierKeys() {
    return verifierKeys(root);
  }

  /**
   * The secret seed of a key.
   *
   * @param algorithm a word for the name of the file
   */
  public Path seed(String algorithm) {
    return root.resolve(algorithm + ".seed");
  }

  /** What was cosigned last of a log. */
  public Path cosigned(String originHash) {
    return root.resolve(LOGS).resolve(originHash);
  }

  /** Checkpoints of a log that contradict what was cosigned, as far as it proved. */
  public Path evidence(String originHash) throws IOException {
    return Files.createDirectories(root.resolve("evidence").resolve(originHash));
  }

  /** What a file has; empty when there is none. */
  public Optional<byte[]> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    if (Files.size(file) > LARGEST) {
      throw new StartException(file + " is damaged: it is too large");
    }
    return Optional.of(Files.readAllBytes(file));
  }

  /**
   * As {@link #read}, of what nobody else may see.
   *
   * @throws StartException when others than the owner may read it
   */
  public Optional<byte[]> readSecret(Path file) throws IOException {
    Optional<byte[]> secret = read(file);
    if (secret.isPresent()
        && Files.getPosixFilePermissions(file).stream().anyMatch(DataDirectory::isOfOthers)) {
      throw new StartException("others may read " + file + "; run chmod 600 " + file);
    }
    return secret;
  }

  private static boolean isOfOthers(PosixFilePermission permission) {
    return !permission.name().startsWith("OWNER_");
  }

  /**
   * Replaces a file durably: a crash at any moment leaves the whole old one or the whole new one.
   */
  public void replace(Path file, byte[] bytes) throws IOException {
    Path complete = file.resolveSibling(file.getFileName() + ".new");
    disk.write(complete, bytes);
    disk.move(complete, file);
    disk.sync(file.resolveSibling(""));
  }

  /** Lets the next process have it. */
  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
