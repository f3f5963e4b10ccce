package io.qinggui.standalone.backup;

import io.qinggui.platform.reference.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Files that are on the disk when a call returns. */
final class DurableFile {

  private DurableFile() {}

  /** A new file with this content. */
  static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      out.write(content);
      channel.force(true);
    }
  }

  /**
   * Copies a file to where there is none.
   *
   * @return the digest of what was copied, as 64 hexadecimal digits
   */
  static String copy(Path from, Path to) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = Files.newInputStream(from);
        FileChannel channel =
            FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var unused = in.transferTo(new DigestOutputStream(Channels.newOutputStream(channel), digest));
      channel.force(true);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Directories are there, too. */
  static void force(Path fileOrDirectory) throws IOException {
    try (FileChannel channel = FileChannel.open(fileOrDirectory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** For nobody but the owner. */
  static void keepPrivate(Path fileOrDirectory) throws IOException {
    if (Files.getFileStore(fileOrDirectory).supportsFileAttributeView("posix")) {
      String permissions = Files.isDirectory(fileOrDirectory) ? "rwx------" : "rw-------";
      Files.setPosixFilePermissions(fileOrDirectory, PosixFilePermissions.fromString(permissions));
    }
  }
}
