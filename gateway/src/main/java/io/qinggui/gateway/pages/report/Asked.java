package io.qinggui.gateway.pages.report;

import io.qinggui.gateway.pages.BadInputException;
import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which report is asked for.
 *
 * @param province its code; empty for the whole country
 * @param knownAt until when records count; empty for now
 * @param comparedTo until when they counted in what it is compared with; empty for no comparison
 */
record Asked(
    Quarter quarter, String province, Optional<Instant> knownAt, Optional<Instant> comparedTo) {

  static Asked of(Visit visit, InstantSource clock) {
    Clocks clocks = Clocks.of(visit, clock);
    return new Asked(
        Quarter.of(
            visit.parameter("year"), visit.parameter("quarter"), clocks.today(), visit.texts()),
        visit.parameter("province"),
        clocks.knownAt(),
        then(visit));
  }

  /** The end of a day, or a moment. */
  private static Optional<Instant> then(Visit visit) {
    String text = visit.parameter("comparedTo");
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              text.contains("T")
                  ? OffsetDateTime.parse(text).toInstant()
                  : Beijing.startOf(LocalDate.parse(text).plusDays(1)).minusNanos(1_000));
    } catch (DateTimeParseException e) {
      throw new BadInputException(visit.texts().text("clocks.unreadable"));
    }
  }

  /** The same of another quarter, beside nothing. */
  Asked in(Quarter other, Instant known) {
    return new Asked(other, province, Optional.of(known), Optional.empty());
  }

  /** The parameters of the interface. */
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>(quarter.parameters());
    query.put("province", province);
    query.put("knownAt", knownAt.map(Instant::toString).orElse(""));
    query.put("comparedTo", comparedTo.map(Instant::toString).orElse(""));
    return query;
  }
}
