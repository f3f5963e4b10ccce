package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A published document changed values of the rulebook.
 *
 * @param inForceFrom first legal date for which the values count; any when absent
 * @param values new values by name: text, numbers, booleans, or lists and maps of such
 */
@EventType("io.qinggui.license.rulebook-amended")
public record RulebookAmended(
    String amendmentId,
    String basis,
    LocalDate publishedOn,
    @Nullable LocalDate inForceFrom,
    Map<String, Object> values)
    implements RulebookEvent {

  /** Copies the collections. */
  public RulebookAmended {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  @Override
  public LocalDate legalDate() {
    return publishedOn;
  }
}
