package io.qinggui.gateway.pages.supervisedcase;

import static java.util.Locale.ROOT;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How many cases there are, as the figures tell it. They tell it by state and province only, and
 * not right after a start; what they do not tell is not known.
 *
 * @param byState numbers by the name of the state
 */
record CaseTotals(Map<String, String> byState) {

  private static final String FIGURE = "inspection.cases-at-";

  CaseTotals {
    byState = Map.copyOf(byState);
  }

  static CaseTotals of(Visit visit, CaseFilter filter, LocalDate today) {
    if (filter.isNarrow() || !visit.is(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR)) {
      return new CaseTotals(Map.of());
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("from", today.toString());
    query.put("to", today.toString());
    query.put("province", filter.value("province"));
    try {
      return new CaseTotals(told(visit.read("/figures", query)));
    } catch (RefusedByService | ProblemException notNow) {
      return new CaseTotals(Map.of());
    }
  }

  private static Map<String, String> told(JsonNode figures) {
    Map<String, String> totals = new HashMap<>();
    for (JsonNode figure : figures.path("figures").values()) {
      String name = figure.path("name").asString("");
      if (name.startsWith(FIGURE)) {
        totals.put(
            name.substring(FIGURE.length()).toUpperCase(ROOT).replace('-', '_'),
            figure.path("value").asString(""));
      }
    }
    return totals;
  }

  /** How many are in a state. */
  Optional<String> of(String state) {
    return Optional.ofNullable(byState.get(state));
  }

  /** How many there are, in one state or in all of them. */
  Optional<String> of(CaseFilter filter) {
    String state = filter.value(CaseFilter.STATE);
    if (!state.isEmpty() || byState.isEmpty()) {
      return of(state);
    }
    return Optional.of(String.valueOf(byState.values().stream().mapToLong(Long::parseLong).sum()));
  }
}
