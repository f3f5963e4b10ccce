package io.qinggui.platform.web.write;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A write body: it may carry {@code "note"}, free text of at most {@value #MAX_LENGTH} characters
 * that is stored with the events. A body record says {@code implements Noted} and has no component
 * for it; the note reaches the ledger through {@link CommandRequest#context()}.
 */
@JsonIgnoreProperties("note")
public interface Noted {

  /** Longest note, in UTF-16 units. */
  int MAX_LENGTH = 2000;
}
