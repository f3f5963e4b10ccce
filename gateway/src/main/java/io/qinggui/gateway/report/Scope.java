package io.qinggui.gateway.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What figures are about.
 *
 * @param from first day
 * @param to last day
 * @param province two-digit code; {@code null} for the whole country
 * @param knownAt moment up to which facts count
 */
record Scope(LocalDate from, LocalDate to, @Nullable String province, Instant knownAt) {

  static Scope ofQuarter(int year, int quarter, @Nullable String province, Instant knownAt) {
    LocalDate from = LocalDate.of(year, quarter * 3 - 2, 1);
    return new Scope(from, from.plusMonths(3).minusDays(1), province, knownAt);
  }

  Scope knownAt(Instant other) {
    return new Scope(from, to, province, other);
  }

  /** As the parameters of a question. */
  Map<String, String> query() {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", from.toString());
    query.put("to", to.toString());
    if (province != null) {
      query.put("province", province);
    }
    query.put("knownAt", knownAt.toString());
    return query;
  }

  /** Where the things are that a figure counts. */
  String items(String figure) {
    StringBuilder path = new StringBuilder("/api/v1/figures/" + figure + "/items");
    char separator = '?';
    for (Map.Entry<String, String> each : query().entrySet()) {
      path.append(separator).append(each.getKey()).append('=').append(each.getValue());
      separator = '&';
    }
    return path.toString();
  }
}
