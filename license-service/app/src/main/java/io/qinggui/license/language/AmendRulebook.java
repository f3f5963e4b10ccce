package io.qinggui.license.language;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Change values of the rulebook. */
public record AmendRulebook(
    String amendmentId,
    String basis,
    LocalDate publishedOn,
    @Nullable LocalDate inForceFrom,
    Map<String, Object> values)
    implements RulebookCommand {

  /** Copies the values. */
  public AmendRulebook {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
