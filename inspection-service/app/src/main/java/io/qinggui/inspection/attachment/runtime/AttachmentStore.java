package io.qinggui.inspection.attachment.runtime;

import io.qinggui.inspection.attachment.EvidenceKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Files of evidence, each found by the SHA-256 of its content: what is stored twice is kept once. A
 * file is whole and durable before anybody can find it.
 */
public interface AttachmentStore {

  /** Largest file, in bytes. */
  long MOST_BYTES = 20L * 1024 * 1024;

  /**
   * Stores what comes.
   *
   * @param kind that its content has to be
   * @throws RefusedException when it is too large, or something else; then nothing is kept
   */
  Stored store(InputStream content, EvidenceKind kind) throws IOException, RefusedException;

  /**
   * The same without storing anything, for whoever wants to know whether it would be taken.
   *
   * @throws RefusedException when it would not
   */
  default Stored lookAt(InputStream content, EvidenceKind kind)
      throws IOException, RefusedException {
    try (Arriving arriving = Arriving.of(content, kind, Arriving.TEMPORARY)) {
      return arriving.stored();
    }
  }

  /**
   * The file of a digest; empty when there is none.
   *
   * @param digest as {@code sha256:<hex>}
   */
  Optional<Resource> find(String digest);

  /**
   * A file that is stored.
   *
   * @param digest as {@code sha256:<hex>}
   * @param size in bytes
   */
  record Stored(String digest, long size) {}

  /** Why a file was not stored. */
  final class RefusedException extends Exception {

    private final String code;

    RefusedException(String code) {
      super(code, null, false, false);
      this.code = code;
    }

    /**
     * {@code attachment-too-large}, {@code attachment-empty} or {@code attachment-of-another-type}.
     */
    public String code() {
      return code;
    }
  }
}
