package io.qinggui.platform.ledger.meta;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names in the {@code meta} of an event that more than its writer knows. */
public final class EventMeta {

  /** Id of the withdrawn event whose place the event takes, a text. */
  public static final String CORRECTS = "corrects";

  /**
   * Whom else the event is about, a text: the other party of what two are party to. It is found by
   * either.
   */
  public static final String ALSO_ABOUT = "alsoAbout";

  /** Digests of the files of evidence that the fact names, a text with blanks between them. */
  public static final String ATTACHMENTS = "attachments";

  /** What was noted beside the fact, a text. */
  public static final String NOTE = "note";

  /** Fields that officers and auditors read, and nobody else. */
  public static final List<String> PRIVATE = List.of(NOTE, ATTACHMENTS);

  /**
   * Where in a trace the event was recorded, a text as in the header of W3C Trace Context. Events
   * that belong to no trace have none, and no older event has.
   */
  public static final String TRACE_PARENT = "traceparent";

  /** The private parts of the event as ciphertext, a text: {@code ledger.sealing}. */
  public static final String SEALED = "sealed";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private EventMeta() {}

  /** Id of the withdrawn event whose place a stored event takes, if it takes one. */
  public static Optional<String> corrects(LedgerEvent event) {
    return text(event.meta(), CORRECTS);
  }

  /** The digests of the files of evidence that a stored event names, as {@code sha256:<hex>}. */
  public static List<String> attachments(LedgerEvent event) {
    return text(event.meta(), ATTACHMENTS).map(it -> List.of(it.split(" "))).orElse(List.of());
  }

  /** Where in a trace a stored event was recorded, if that is known. */
  public static Optional<String> traceParent(LedgerEvent event) {
    return text(event.meta(), TRACE_PARENT);
  }

  /** The private parts of a stored event as ciphertext, if it has any. */
  public static Optional<String> sealed(LedgerEvent event) {
    return text(event.meta(), SEALED);
  }

  /** Whom a stored event is about: its subject, and perhaps another one. Each once. */
  public static List<String> subjects(LedgerEvent event) {
    return subjects(event.subject(), event.meta());
  }

  /** Whom an event is about that is to be stored. */
  public static List<String> subjects(NewEvent event) {
    return subjects(event.subject(), event.meta());
  }

  private static List<String> subjects(String subject, byte[] meta) {
    return text(meta, ALSO_ABOUT)
        .filter(other -> !other.equals(subject))
        .map(other -> List.of(subject, other))
        .orElse(List.of(subject));
  }

  private static Optional<String> text(byte[] meta, String name) {
    if (!mayHave(meta, name)) {
      return Optional.empty();
    }
    JsonNode found = JSON.readTree(meta).path(name);
    return found.isString() ? Optional.of(found.stringValue()) : Optional.empty();
  }

  /** Most events do not have what is asked for, and are asked often: none of them is parsed. */
  private static boolean mayHave(byte[] meta, String name) {
    for (int at = 1; at + name.length() < meta.length; at++) {
      if (meta[at - 1] == '"' && meta[at + name.length()] == '"' && isAt(meta, at, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] meta, int from, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (meta[from + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
