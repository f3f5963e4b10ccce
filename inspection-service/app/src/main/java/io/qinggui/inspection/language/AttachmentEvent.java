package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens on {@code dossier/attachment/<digest>}. */
public sealed interface AttachmentEvent extends DossierEvent {

  /** The kind of the dossiers. */
  String KIND = "attachment";

  /** {@code sha256:} and the SHA-256 of the file in hex. */
  String digest();

  @Override
  default String dossier() {
    return DossierEvent.streamOf(KIND, digest());
  }

  /**
   * A file of evidence was stored beside the ledger; never in it.
   *
   * @param mediaType what it is, by its content
   * @param size in bytes
   * @param storedBy who sent it, as in tokens
   */
  @EventType("io.qinggui.inspection.attachment-stored")
  record AttachmentStored(
      String digest, String mediaType, long size, String storedBy, LocalDate storedOn)
      implements AttachmentEvent {

    @Override
    public LocalDate legalDate() {
      return storedOn;
    }
  }
}
