package io.qinggui.license.language;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An effect as announced.
 *
 * @param service all services when absent
 * @param province all provinces when absent
 * @param from since ever when absent
 * @param until first day on which it no longer applies; open when absent
 * @param because ids of the events behind it
 */
public record AnnouncedEffect(
    String rule,
    String code,
    String clause,
    String effect,
    @Nullable String service,
    @Nullable String province,
    @Nullable String licenseNumber,
    @Nullable Integer year,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    List<String> because) {

  /** Copies the list. */
  public AnnouncedEffect {
    because = List.copyOf(because);
  }
}
