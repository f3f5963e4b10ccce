package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.Reasons.Reason;
import io.qinggui.gateway.pages.Ruler;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reasons along the years: a lane each, drawn between the ends of a ruler.
 *
 * @param ruler from when until when it is drawn
 * @param lanes in the order of the interface
 */
public record Timeline(Ruler ruler, List<Lane> lanes) {

  /** Width of a drawing, in the units of the drawing. */
  public static final int WIDTH = 1_000;

  private static final LocalDate CAMPAIGN_BEGINS = LocalDate.of(2017, 1, 1);
  private static final LocalDate CAMPAIGN_ENDS = LocalDate.of(2018, 12, 31);

  /** Copies the list. */
  public Timeline {
    lanes = List.copyOf(lanes);
  }

  /** How much of the time is drawn. */
  public enum Zoom {
    /** From the first boundary to the last. */
    ALL,
    /** The two years of the campaign. */
    CAMPAIGN,
    /** Half a year before and after the day. */
    YEAR;

    static Zoom named(String name) {
      return Stream.of(values())
          .filter(it -> it.name().equalsIgnoreCase(name))
          .findFirst()
          .orElse(ALL);
    }
  }

  /**
   * A reason and its bar.
   *
   * @param x where the bar begins, in units of the drawing
   * @param width of the bar; 0 when it is outside of the ruler
   */
  public record Lane(Reason reason, long x, long width) {}

  /**
   * A line across all lanes.
   *
   * @param x where it stands
   * @param year that begins there
   */
  public record Tick(long x, int year) {}

  static Timeline of(List<Reason> reasons, Zoom zoom, LocalDate day, LocalDate today) {
    Ruler ruler = ruler(reasons, zoom, day, today);
    return new Timeline(
        ruler,
        reasons.stream()
            .map(
                it -> {
                  long x = it.from() == null ? 0 : at(ruler, it.from());
                  long end = it.until() == null ? WIDTH : at(ruler, it.until());
                  return new Lane(it, x, Math.max(0, end - x));
                })
            .toList());
  }

  private static Ruler ruler(List<Reason> reasons, Zoom zoom, LocalDate day, LocalDate today) {
    return switch (zoom) {
      case CAMPAIGN -> new Ruler(CAMPAIGN_BEGINS, CAMPAIGN_ENDS);
      case YEAR -> new Ruler(day.minusMonths(6), day.plusMonths(6));
      case ALL -> {
        List<LocalDate> days =
            Stream.concat(
                    reasons.stream().flatMap(it -> Stream.of(it.from(), it.until())),
                    Stream.of(day, today, CAMPAIGN_BEGINS))
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        yield new Ruler(days.getFirst().minusMonths(3), days.getLast().plusMonths(3));
      }
    };
  }

  /** Where a day stands. */
  public long at(LocalDate day) {
    return at(ruler, day);
  }

  /** Whether a day is within the drawing. */
  public boolean shows(LocalDate day) {
    return !day.isBefore(ruler.from()) && !day.isAfter(ruler.until());
  }

  /** The beginnings of years, few enough to be read. */
  public List<Tick> ticks() {
    int first = ruler.from().getYear() + 1;
    int last = ruler.until().getYear();
    int step = Math.max(1, (last - first) / 12 + 1);
    return IntStream.rangeClosed(first, last)
        .filter(it -> (it - first) % step == 0)
        .mapToObj(it -> new Tick(at(LocalDate.of(it, 1, 1)), it))
        .toList();
  }

  private static long at(Ruler ruler, LocalDate day) {
    long days = Math.clamp(ChronoUnit.DAYS.between(ruler.from(), day), 0, ruler.days());
    return days * WIDTH / ruler.days();
  }
}
