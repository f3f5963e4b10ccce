package io.qinggui.notification.email;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as far as a letter speaks of it.
 *
 * @param id of the event
 * @param type CloudEvents type
 * @param subject CloudEvents subject
 * @param name of the operator that it is about
 * @param time when it was recorded
 * @param values what its data says: members of objects by their path with dots, those of lists
 *     together and each once
 */
public record Happening(
    String id,
    String type,
    String subject,
    @Nullable String name,
    OffsetDateTime time,
    Map<String, List<String>> values) {

  /** Whom or what it is about. */
  String about() {
    return Sentences.shortened(Sentences.oneLine(name == null ? subject : name));
  }
}
