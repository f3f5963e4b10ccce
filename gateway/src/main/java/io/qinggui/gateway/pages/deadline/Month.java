package io.qinggui.gateway.pages.deadline;

import io.qinggui.gateway.pages.PageTexts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The deadlines of a month, day by day.
 *
 * @param weeks of seven days each, from Monday
 */
public record Month(List<List<Day>> weeks) {

  private static final int WEEK = 7;

  /** Copies the weeks. */
  public Month {
    weeks = List.copyOf(weeks);
  }

  /**
   * A day.
   *
   * @param isOfMonth whether it is of the month itself, or fills its first or last week
   * @param ends how many end, by kind
   */
  public record Day(LocalDate date, boolean isOfMonth, boolean isToday, List<Ending> ends) {

    /** Copies the list. */
    public Day {
      ends = List.copyOf(ends);
    }
  }

  /**
   * Deadlines of a kind on a day.
   *
   * @param left how long it is until then
   */
  public record Ending(String kind, int count, DaysLeft left) {}

  static Month of(PageTexts texts, YearMonth month, JsonNode items, LocalDate today) {
    Map<LocalDate, Map<String, List<JsonNode>>> byDay = new LinkedHashMap<>();
    items.forEach(
        it ->
            byDay
                .computeIfAbsent(
                    LocalDate.parse(it.path("date").asString("")), day -> new LinkedHashMap<>())
                .computeIfAbsent(Due.kindOf(it), kind -> new ArrayList<>())
                .add(it));
    LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
    List<List<Day>> weeks =
        Stream.iterate(monday, it -> !it.isAfter(month.atEndOfMonth()), it -> it.plusDays(WEEK))
            .map(
                first ->
                    IntStream.range(0, WEEK)
                        .mapToObj(first::plusDays)
                        .map(
                            it ->
                                new Day(
                                    it,
                                    YearMonth.from(it).equals(month),
                                    it.equals(today),
                                    ends(texts, it, byDay.getOrDefault(it, Map.of()), today)))
                        .toList())
            .toList();
    return new Month(weeks);
  }

  private static List<Ending> ends(
      PageTexts texts, LocalDate day, Map<String, List<JsonNode>> kinds, LocalDate today) {
    return kinds.entrySet().stream()
        .map(
            it ->
                new Ending(
                    texts.text("deadline.kind." + it.getKey()),
                    it.getValue().size(),
                    DaysLeft.of(
                        texts,
                        day,
                        today,
                        it.getValue().stream()
                            .anyMatch(each -> each.path("overdue").asBoolean(false)))))
        .toList();
  }
}
