package io.qinggui.gateway.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.gateway.report.ComposedFigures.Composed;
import io.qinggui.gateway.report.ComposedFigures.Definition;
import io.qinggui.platform.reference.Sha256;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of a quarter (四(三)).
 *
 * @param province two-digit code; {@code null} for the whole country
 * @param knownAt moment up to which facts count
 * @param positions of the last event of each ledger that counts
 * @param comparedTo another such moment, absent when nothing is compared
 * @param digest of what was counted, see {@link #digest}
 */
record QuarterlyReport(
    int year,
    int quarter,
    @Nullable String province,
    Instant knownAt,
    SortedMap<String, Long> positions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant comparedTo,
    List<Line> figures,
    String digest) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /**
   * A figure of the report.
   *
   * @param items where the things are that it counts
   * @param before its value at the other moment, absent when nothing is compared
   * @param difference how much it has grown since
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(
      String name,
      Definition definition,
      long value,
      String items,
      @Nullable Long before,
      @Nullable Long difference) {}

  /**
   * A report.
   *
   * @param before what was known at {@code comparedTo}
   */
  static QuarterlyReport of(
      int year,
      int quarter,
      Scope scope,
      Composed now,
      @Nullable Instant comparedTo,
      @Nullable Composed before) {
    Map<String, Long> known = new HashMap<>();
    if (before != null) {
      before.figures().forEach(each -> known.put(each.name(), each.value()));
    }
    List<Line> lines =
        now.figures().stream()
            .map(
                each -> {
                  Long then = known.get(each.name());
                  return new Line(
                      each.name(),
                      each.definition(),
                      each.value(),
                      scope.items(each.name()),
                      then,
                      then == null ? null : each.value() - then);
                })
            .toList();
    return new QuarterlyReport(
        year,
        quarter,
        scope.province(),
        scope.knownAt(),
        now.positions(),
        comparedTo,
        lines,
        digest(year, quarter, scope, now));
  }

  /**
   * {@code sha256:} and the SHA-256, in hex, of one JSON object without blanks, its members sorted
   * by their names: {@code figures} (an object of names and values), {@code knownAt}, {@code
   * positions}, {@code province}, {@code quarter}, {@code year}. Texts and links are not a part of
   * it, so that they can be put better.
   */
  static String digest(int year, int quarter, Scope scope, Composed counted) {
    SortedMap<String, Long> values = new TreeMap<>();
    counted.figures().forEach(each -> values.put(each.name(), each.value()));
    SortedMap<String, @Nullable Object> all = new TreeMap<>();
    all.put("year", year);
    all.put("quarter", quarter);
    all.put("province", scope.province());
    all.put("knownAt", scope.knownAt().toString());
    all.put("positions", counted.positions());
    all.put("figures", values);
    return "sha256:" + Sha256.hex(MAPPER.writeValueAsString(all));
  }
}
