package io.qinggui.gateway.report;

import io.qinggui.gateway.report.ComposedFigures.Composed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Makes reports. */
@Component
final class Reports {

  private final ComposedFigures figures;

  Reports(ComposedFigures figures) {
    this.figures = figures;
  }

  /**
   * The report of a quarter.
   *
   * @param comparedTo moment with what was known at which it is compared
   */
  QuarterlyReport quarterly(
      int year, int quarter, Scope scope, @Nullable Instant comparedTo, HttpHeaders incoming) {
    Composed now = figures.of(scope, incoming);
    Composed before = comparedTo == null ? null : figures.of(scope.knownAt(comparedTo), incoming);
    return QuarterlyReport.of(year, quarter, scope, now, comparedTo, before);
  }

  /** Its digest alone. */
  String digest(int year, int quarter, Scope scope, HttpHeaders incoming) {
    return QuarterlyReport.digest(year, quarter, scope, figures.of(scope, incoming));
  }
}
