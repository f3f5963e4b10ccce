package io.qinggui.license.rules.book;

import io.qinggui.license.rules.fact.FactRef;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A later document that replaces values of the rulebook.
 *
 * @param ref the event that recorded it
 * @param amendmentId its own id
 * @param basis the document, e.g. {@code 工信厅信管函〔2018〕161号}
 * @param publishedOn for information: an amendment counts whatever legal date is asked about
 * @param inForceFrom its values count only for legal dates from then; for all when {@code null}
 * @param values by {@link ValueName#key}; strings, numbers and lists of strings
 */
public record Amendment(
    FactRef ref,
    String amendmentId,
    String basis,
    LocalDate publishedOn,
    @Nullable LocalDate inForceFrom,
    Map<String, Object> values) {

  public Amendment {
    values = Map.copyOf(values);
  }

  boolean countsOn(LocalDate date) {
    return inForceFrom == null || !date.isBefore(inForceFrom);
  }
}
