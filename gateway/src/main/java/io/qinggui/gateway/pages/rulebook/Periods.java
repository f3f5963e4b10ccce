package io.qinggui.gateway.pages.rulebook;

import io.qinggui.gateway.pages.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the values of the rulebook are on all legal dates, as it is known at one moment: they change
 * on days on which an amendment comes into force, and on no others.
 */
public final class Periods {

  /** Amendments that come into force on more days than these are left to the first clock. */
  private static final int DAYS = 24;

  private final List<Span> spans;

  private Periods(List<Span> spans) {
    this.spans = spans;
  }

  private record Span(@Nullable LocalDate from, @Nullable LocalDate until, JsonNode values) {}

  /**
   * What a value is for a while.
   *
   * @param from first day; {@code null} for ever before
   * @param until first day on which it is another; {@code null} when none is known
   * @param item the value with its basis, as the interface has it
   */
  public record Period(@Nullable LocalDate from, @Nullable LocalDate until, JsonNode item) {

    /** Whether it is the value of a day. */
    public boolean has(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** A day on which it is the value. */
    public LocalDate day() {
      return from == null ? Objects.requireNonNull(until).minusDays(1) : from;
    }

    private Period until(@Nullable LocalDate other) {
      return new Period(from, other, item);
    }
  }

  /** Asks for the days around which values change. */
  static Periods read(Visit visit, JsonNode book) {
    List<LocalDate> changes =
        new TreeSet<>(
                book.path("amendments")
                    .valueStream()
                    .map(it -> it.path("inForceFrom"))
                    .filter(JsonNode::isString)
                    .map(it -> LocalDate.parse(it.stringValue()))
                    .toList())
            .reversed().stream().limit(DAYS).toList().reversed();
    if (changes.isEmpty()) {
      return new Periods(List.of());
    }
    String knownAt = book.path("knownAt").asString("");
    List<Supplier<JsonNode>> answers = new ArrayList<>();
    answers.add(values(visit, changes.getFirst().minusDays(1), knownAt));
    changes.forEach(it -> answers.add(values(visit, it, knownAt)));
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      spans.add(
          new Span(
              i == 0 ? null : changes.get(i - 1),
              i == changes.size() ? null : changes.get(i),
              answers.get(i).get()));
    }
    return new Periods(List.copyOf(spans));
  }

  private static Supplier<JsonNode> values(Visit visit, LocalDate day, String knownAt) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("validAt", day + "T00:00:00+08:00");
    query.put("knownAt", knownAt);
    return visit.begin(() -> visit.read("/rulebook", query).path("values"));
  }

  /** The periods of a value; none when it never changes. */
  public List<Period> of(String key) {
    List<Period> periods = new ArrayList<>();
    for (Span span : spans) {
      JsonNode item = span.values().path(key);
      if (!periods.isEmpty() && periods.getLast().item().path("value").equals(item.path("value"))) {
        periods.add(periods.removeLast().until(span.until()));
      } else {
        periods.add(new Period(span.from(), span.until(), item));
      }
    }
    return periods.size() > 1 ? periods : List.of();
  }
}
