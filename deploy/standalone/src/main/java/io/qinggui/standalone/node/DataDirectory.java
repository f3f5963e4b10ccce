package io.qinggui.standalone.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory with everything that outlives the process; one process at a time uses it. */
public final class DataDirectory implements AutoCloseable {

  private final Path root;
  private final FileChannel lockFile;

  private DataDirectory(Path root, FileChannel lockFile) {
    this.root = root;
    this.lockFile = lockFile;
  }

  /**
   * Takes the directory, creating it when it is missing.
   *
   * @throws StartupException when another process uses it, or it cannot be written
   */
  public static DataDirectory take(Path directory) {
    Path root = directory.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      FileChannel channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new StartupException(
            root + " is in use by another process; stop it, or choose another with --data");
      }
      return new DataDirectory(root, channel);
    } catch (IOException e) {
      throw new StartupException("cannot use " + root + " as data directory: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException file -> file.getFile() + " is not a directory";
      case AccessDeniedException denied -> denied.getFile() + " cannot be written";
      case NoSuchFileException missing -> missing.getFile() + " cannot be created";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> e.toString();
    };
  }

  /** The ledger of a service. */
  public Path ledger(String service) {
    return root.resolve("ledgers").resolve(service);
  }

  /** Kafka's log. */
  public Path broker() {
    return root.resolve("broker");
  }

  /** Read models as they were kept last; disposable. */
  public Path readModels() {
    return root.resolve("read-models");
  }

  /** What the services write about themselves. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** The key that signs tokens. */
  public Path tokenKey() {
    return root.resolve("token-key.json");
  }

  /** The key that seals the sessions of the pages. */
  public Path sessionKey() {
    return root.resolve("session-key");
  }

  /** The key that signs the log of a service's ledger. */
  public Path logKey(String service) {
    return root.resolve("log-key-" + service);
  }

  /** The key that seals the private parts of a service's events. */
  public Path sealingKey(String service) {
    return root.resolve("sealing-key-" + service);
  }

  /** The sample campaign's files and reports. */
  public Path sample() {
    return root.resolve("sample");
  }

  /** The directory itself. */
  public Path root() {
    return root;
  }

  /** Lets the next process have it. */
  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // taken by this very process
      return null;
    }
  }
}
