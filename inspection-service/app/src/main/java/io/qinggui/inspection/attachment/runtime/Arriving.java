package io.qinggui.inspection.attachment.runtime;

import io.qinggui.inspection.attachment.EvidenceKind;
import io.qinggui.inspection.attachment.runtime.AttachmentStore.RefusedException;
import io.qinggui.inspection.attachment.runtime.AttachmentStore.Stored;
import io.qinggui.platform.reference.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that arrives: taken in whole, looked at, and gone when it is closed. */
record Arriving(Path file, Stored stored) implements AutoCloseable {

  /** Before the digits of a digest. */
  static final String PREFIX = "sha256:";

  /** How such a file is called; nobody needs one that is left over. */
  static final String ENDING = ".part";

  /** Where what is not to stay on disk arrives. */
  static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

  private static final int BUFFER = 1 << 16;

  static Arriving of(InputStream content, EvidenceKind kind, Path directory)
      throws IOException, RefusedException {
    Path file = Files.createTempFile(directory, "arriving-", ENDING);
    boolean taken = false;
    try {
      Stored stored = receive(content, file);
      if (!kind.fits(file)) {
        throw new RefusedException("attachment-of-another-type");
      }
      taken = true;
      return new Arriving(file, stored);
    } finally {
      if (!taken) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static Stored receive(InputStream content, Path file)
      throws IOException, RefusedException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > AttachmentStore.MOST_BYTES) {
          throw new RefusedException("attachment-too-large");
        }
        digest.update(buffer, 0, read);
        ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
        while (part.hasRemaining()) {
          out.write(part);
        }
      }
      out.force(true);
    }
    if (size == 0) {
      throw new RefusedException("attachment-empty");
    }
    return new Stored(PREFIX + HexFormat.of().formatHex(digest.digest()), size);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
