package io.qinggui.license.impact.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.qinggui.license.rules.impact.Impact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An impact as it is told.
 *
 * @param ever on any legal date, past or to come
 * @param byProvince the same for operators at home in a province, as far as it is concerned
 * @param dates today, the day from which the change counts, and those on which most would change
 */
record ImpactView(@JsonUnwrapped Numbers ever, List<OfProvince> byProvince, List<OnDate> dates) {

  record OfProvince(String province, @JsonUnwrapped Numbers numbers) {}

  /**
   * What would hold on a date.
   *
   * @param on since ever when {@code null}
   * @param changing operators for whom it would not be the same as on the day before
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record OnDate(@Nullable LocalDate on, int changing, @JsonUnwrapped Numbers numbers) {

    static OnDate of(Impact.OnDate it) {
      return new OnDate(
          it.on().equals(LocalDate.MIN) ? null : it.on(), it.changing(), Numbers.of(it.counts()));
    }
  }

  static ImpactView of(Impact impact) {
    return new ImpactView(
        Numbers.of(impact.ever()),
        impact.byProvince().entrySet().stream()
            .map(it -> new OfProvince(it.getKey(), Numbers.of(it.getValue())))
            .toList(),
        impact.dates().stream().map(OnDate::of).toList());
  }
}
