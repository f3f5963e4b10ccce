package io.qinggui.inspection.complaint.runtime;

import io.qinggui.inspection.complaint.Sealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key for each complaint, in a file of its own beside the ledger. Without its key nobody reads
 * who complained, neither in the ledger nor in a backup of it. Instances that serve the same ledger
 * share the directory.
 */
public final class ComplainantKeys {

  private static final String SUFFIX = ".key";

  private final Path directory;

  /**
   * @param directory created when it is missing; readable by this service alone
   */
  public ComplainantKeys(Path directory) {
    this.directory = directory;
  }

  /** The key of a complaint, which is made and durable when there is none. */
  public byte[] make(String complaintId) {
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      byte[] key = Sealing.newKey();
      try (FileChannel file =
          FileChannel.open(
              file(complaintId), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.wrap(key));
        file.force(true);
      }
      return key;
    } catch (FileAlreadyExistsException e) {
      return find(complaintId).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The key of a complaint; empty when it was destroyed. */
  public Optional<byte[]> find(String complaintId) {
    try {
      byte[] key = Files.readAllBytes(file(complaintId));
      return key.length == Sealing.KEY ? Optional.of(key) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Destroys a key: overwritten, then deleted. Harmless to repeat. */
  public void destroy(String complaintId) {
    try {
      Path file = file(complaintId);
      if (Files.exists(file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.allocate(Sealing.KEY));
          channel.force(true);
        }
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The complaints of which there is a key. */
  List<String> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(SUFFIX))
          .map(it -> it.substring(0, it.length() - SUFFIX.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(String complaintId) {
    return directory.resolve(complaintId + SUFFIX);
  }
}
