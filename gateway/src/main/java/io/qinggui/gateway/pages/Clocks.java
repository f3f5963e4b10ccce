package io.qinggui.gateway.pages;

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
 * The two clocks of a page, as its address has them: {@code validAt}, the day that is asked about,
 * and {@code knownAt}, until when records count. Without the first it is today in Beijing; without
 * the second everything counts that is recorded.
 *
 * @param day that is asked about
 * @param today in Beijing
 * @param known what stands in the address: a day, of which all counts, or a moment; empty for now
 * @param knownAt the same as a moment, for the interface
 */
public record Clocks(LocalDate day, LocalDate today, String known, Optional<Instant> knownAt) {

  private static final String VALID_AT = "validAt";
  private static final String KNOWN_AT = "knownAt";

  /**
   * The clocks of a visit.
   *
   * @throws BadInputException when one of them cannot be read, or the second has not come yet
   */
  public static Clocks of(Visit visit, InstantSource clock) {
    return of(visit, clock, VALID_AT, KNOWN_AT);
  }

  /**
   * Clocks that stand in the address under names of their own, where there are two pairs of them.
   *
   * @throws BadInputException as above
   */
  public static Clocks of(Visit visit, InstantSource clock, String validAt, String knownAs) {
    Instant now = clock.instant();
    LocalDate today = Beijing.dateOf(now);
    String day = visit.parameter(validAt);
    String known = visit.parameter(knownAs);
    try {
      Optional<Instant> knownAt = known.isEmpty() ? Optional.empty() : moment(known, today);
      if (knownAt.filter(it -> it.isAfter(now)).isPresent()) {
        throw new BadInputException(visit.texts().text("clocks.future"));
      }
      return new Clocks(day.isEmpty() ? today : LocalDate.parse(day), today, known, knownAt);
    } catch (DateTimeParseException e) {
      throw new BadInputException(visit.texts().text("clocks.unreadable"));
    }
  }

  /** Of a day that has not ended yet all that is recorded counts. */
  private static Optional<Instant> moment(String known, LocalDate today) {
    if (known.contains("T")) {
      return Optional.of(OffsetDateTime.parse(known).toInstant());
    }
    LocalDate day = LocalDate.parse(known);
    Instant end = Beijing.startOf(day.plusDays(1)).minusNanos(1_000);
    return day.equals(today) ? Optional.empty() : Optional.of(end);
  }

  /** The parameters of a question to the interface. */
  public Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put(VALID_AT, validAt());
    knownAt.ifPresent(it -> query.put(KNOWN_AT, it.toString()));
    return query;
  }

  /** The beginning of the day that is asked about, as the interface takes it. */
  public String validAt() {
    return day + "T00:00:00+08:00";
  }

  /** The parameters of a link to a page that is asked with the same clocks. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(VALID_AT, day.equals(today) ? "" : day.toString());
    parameters.put(KNOWN_AT, known);
    return parameters;
  }

  /** The parameters of a link that shows exactly this for ever. */
  public Map<String, String> fixed(String knownMoment) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(VALID_AT, day.toString());
    parameters.put(KNOWN_AT, knownAt.map(Instant::toString).orElse(knownMoment));
    return parameters;
  }
}
