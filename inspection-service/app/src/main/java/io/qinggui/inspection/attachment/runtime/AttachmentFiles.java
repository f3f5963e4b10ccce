package io.qinggui.inspection.attachment.runtime;

import io.qinggui.inspection.attachment.EvidenceKind;
import io.qinggui.platform.reference.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Files in a directory beside the ledger. */
public final class AttachmentFiles implements AttachmentStore {

  /** Longer than any request lasts. */
  private static final Duration LEFT_OVER = Duration.ofDays(1);

  private final Path directory;

  /**
   * @param directory created when it is needed
   */
  public AttachmentFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public Stored store(InputStream content, EvidenceKind kind) throws IOException, RefusedException {
    Files.createDirectories(directory);
    try (Arriving arriving = Arriving.of(content, kind, directory)) {
      Path place = place(arriving.stored().digest());
      Path shelf = Objects.requireNonNull(place.getParent());
      Files.createDirectories(shelf);
      Files.move(
          arriving.file(),
          place,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      // without these a name may be lost with the power, though its file is not
      force(shelf);
      force(directory);
      return arriving.stored();
    }
  }

  @Override
  public Optional<Resource> find(String digest) {
    return Optional.of(place(digest)).filter(Files::isRegularFile).map(FileSystemResource::new);
  }

  /** Whether the file of a digest is there and has that content. */
  public boolean isWhole(String digest) throws IOException {
    Path file = place(digest);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    byte[] found = Sha256.digest().digest(Files.readAllBytes(file));
    return digest.equals(Arriving.PREFIX + HexFormat.of().formatHex(found));
  }

  /** Deletes what arrived more than a day ago and was never finished, as after a kill. */
  public void tidy(Instant now) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, "*" + Arriving.ENDING)) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(now.minus(LEFT_OVER))) {
          Files.deleteIfExists(part);
        }
      }
    }
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory)) {
      channel.force(true);
    }
  }

  /** In directories of 256, so that none has too many. */
  private Path place(String digest) {
    String hex = digest.substring(Arriving.PREFIX.length());
    return directory.resolve(hex.substring(0, 2)).resolve(hex);
  }
}
