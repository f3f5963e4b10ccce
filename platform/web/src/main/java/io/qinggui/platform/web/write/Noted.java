package io.qinggui.platform.web.write;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A write body: it may carry {@code "note"}, free text of at most {@value #MAX_LENGTH} characters
 * that is stored with the events. A body record says {@code implements Noted} and has no component
 * for it; the note reaches the ledger through {@link CommandRequest#context()}. The same holds of
 * {@code "attachments"}: digests of up to {@value #MOST_ATTACHMENTS} files of evidence.
 */
@JsonIgnoreProperties({"note", "attachments"})
public interface Noted {

  /** Most files that one body names. */
  int MOST_ATTACHMENTS = 20;

  /** What names a file of evidence, as a regular expression: its SHA-256. */
  String ATTACHMENT = "sha256:[0-9a-f]{64}";

  /** Longest note, in UTF-16 units. */
  int MAX_LENGTH = 2000;
}
