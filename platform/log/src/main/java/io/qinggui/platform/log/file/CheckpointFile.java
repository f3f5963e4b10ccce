package io.qinggui.platform.log.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that has one content or another, never a part of one: written beside it, then renamed. */
final class CheckpointFile {

  private final Path file;
  private final Path next;

  CheckpointFile(Path file) {
    this.file = file;
    this.next = file.resolveSibling(file.getFileName() + ".new");
  }

  Optional<byte[]> read() {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized boolean replace(byte @Nullable [] expected, byte[] content) {
    if (!Arrays.equals(expected, read().orElse(null))) {
      return false;
    }
    try {
      write(content);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceDirectory();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(byte[] content) throws IOException {
    // not a channel, which closes when a thread that uses it is interrupted
    try (RandomAccessFile out = new RandomAccessFile(next.toFile(), "rw")) {
      out.setLength(0);
      out.write(content);
      out.getFD().sync();
    }
  }

  /** The name is durable, too. */
  private void forceDirectory() throws IOException {
    Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // where a directory is no file that can be opened
      return;
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
