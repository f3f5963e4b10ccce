package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Operators to whom something applies on a day, with a part of a name and a kind among these. The
 * interface finds the first by the rules and the second in the register, so both are asked.
 *
 * @param operators entries of the register
 * @param reasons what applies to each, by its id
 * @param next cursor of the next page, empty when there is none
 */
record ByStanding(
    List<JsonNode> operators, Map<String, List<Reasons.Reason>> reasons, String next) {

  /** What an officer looks for, in the order of the choice. */
  static final List<String> EFFECTS =
      List.of(
          "NO_NEW_CUSTOMERS",
          "GRACE",
          "BARRED",
          "CREDIT_CAUTION",
          "NO_RENEWAL",
          "CHECK_UNQUALIFIED");

  static final String EFFECT = "effect";
  static final String SERVICE = "service";
  private static final String CURSOR = "cursor";
  private static final int ROWS = 50;
  private static final int ROWS_TO_LOOK_AMONG = 500;

  /** A page goes on behind so many operators of whom none is called like that. */
  private static final int ROUNDS = 10;

  /** What is asked of the list of standings. */
  static Map<String, String> query(Visit visit, Clocks clocks) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String name : List.of(EFFECT, SERVICE, "province")) {
      query.put(name, visit.parameter(name));
    }
    query.put("validAt", clocks.validAt());
    return query;
  }

  /**
   * A page of them.
   *
   * @param register what is asked of the register: a name, a kind
   */
  static ByStanding of(Visit visit, Clocks clocks, Map<String, String> register) {
    boolean all = register.values().stream().allMatch(String::isEmpty);
    Map<String, String> query = new HashMap<>(query(visit, clocks));
    query.put("limit", String.valueOf(all ? ROWS : ROWS_TO_LOOK_AMONG));
    query.put(CURSOR, visit.parameter(CURSOR));
    List<JsonNode> operators = new ArrayList<>();
    Map<String, List<Reasons.Reason>> reasons = new HashMap<>();
    for (int round = 0; round < ROUNDS && operators.size() < ROWS; round++) {
      JsonNode page = visit.read("/standings", query);
      Map<String, JsonNode> found =
          page.path("items")
              .valueStream()
              .collect(
                  Collectors.toMap(
                      it -> it.path("operatorId").asString(""),
                      Function.identity(),
                      (one, other) -> one,
                      LinkedHashMap::new));
      operators.addAll(OperatorNames.records(visit, List.copyOf(found.keySet()), register));
      found.forEach((id, item) -> reasons.put(id, Reasons.joined(item.path("effects"))));
      query.put(CURSOR, page.path("next").asString(""));
      if (!page.path("next").isString()) {
        break;
      }
    }
    return new ByStanding(operators, reasons, query.getOrDefault(CURSOR, ""));
  }
}
