package io.qinggui.gateway.pages.supervisedcase;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.platform.web.caller.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which cases are looked at; all of it stands in the address.
 *
 * @param values of the interface's parameters, by name; none is empty
 * @param isTable whether they are shown as a table
 */
public record CaseFilter(Map<String, String> values, boolean isTable) {

  static final String STATE = "state";
  private static final String VIEW = "view";
  private static final String TABLE = "table";
  private static final String OPERATOR = "operatorId";
  private static final List<String> NAMES =
      List.of("province", "kind", STATE, "source", OPERATOR, "overdue");

  /** Copies the values. */
  public CaseFilter {
    values = Map.copyOf(values);
  }

  /** Whether the address says which cases. */
  static boolean isSaid(Visit visit) {
    return !visit.parameter(VIEW).isEmpty()
        || NAMES.stream().anyMatch(it -> !visit.parameter(it).isEmpty());
  }

  /** Those of an administration's province; all, for anybody else. */
  static CaseFilter own(Visit visit) {
    String province = visit.is(Role.ADMINISTRATION) ? visit.caller().province() : null;
    return new CaseFilter(province == null ? Map.of() : Map.of("province", province), false);
  }

  /** As the address says. An operator finds its own, which it need not say. */
  static CaseFilter of(Visit visit) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = visit.parameter(name);
      if (!value.isEmpty()) {
        values.put(name, value);
      }
    }
    if (!visit.is(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR)) {
      values.put(OPERATOR, Objects.requireNonNullElse(visit.caller().operatorId(), ""));
      values.values().removeIf(String::isEmpty);
    }
    return new CaseFilter(values, visit.parameter(VIEW).equals(TABLE));
  }

  /** A value; empty when it may be any. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** The same cases in a state. */
  public CaseFilter in(String state) {
    return with(STATE, state);
  }

  /** The same cases, of which the interface says that they are overdue. */
  CaseFilter overdue() {
    return with("overdue", "true");
  }

  private CaseFilter with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new CaseFilter(changed, isTable);
  }

  /** Of the address of the same cases as a table. */
  public Map<String, String> table() {
    return parameters(TABLE);
  }

  /** Of the address of the same cases on a board. */
  public Map<String, String> board() {
    return parameters("board");
  }

  private Map<String, String> parameters(String view) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put(VIEW, view);
    NAMES.forEach(it -> parameters.put(it, value(it)));
    return parameters;
  }

  /** Of the question to the interface. */
  Map<String, String> query(int limit) {
    Map<String, String> query = new LinkedHashMap<>(values);
    query.put("limit", String.valueOf(limit));
    return query;
  }
}
