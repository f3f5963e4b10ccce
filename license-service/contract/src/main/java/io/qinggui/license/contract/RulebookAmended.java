package io.qinggui.license.contract;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of the rulebook were changed by a published document.
 *
 * @param amendmentId unique among all amendments
 * @param basis the document
 * @param publishedOn date of its publication
 * @param inForceFrom first legal date for which the values count; any when absent
 * @param values the new values by name: text, numbers, or lists of such
 */
public record RulebookAmended(
    String amendmentId,
    String basis,
    LocalDate publishedOn,
    @Nullable LocalDate inForceFrom,
    Map<String, Object> values)
    implements LicenseFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.license.rulebook-amended.v1";

  /** Copies the collections. */
  public RulebookAmended {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  @Override
  public String subject() {
    return "rulebook";
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
