package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Reasons.Reason;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.platform.reference.Province;
import io.qinggui.platform.reference.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an operator may do on a day: of every service in every province the answers to two
 * questions, whether it may operate and whether it may take new customers. Nothing else is behind a
 * cell.
 *
 * @param rows a row for each service
 */
public record Matrix(List<Row> rows) {

  /** Copies the list. */
  public Matrix {
    rows = List.copyOf(rows);
  }

  /** What holds in a cell, the mildest first. */
  public enum State {
    /** It may operate and take customers, by its license. */
    MAY_OPERATE,
    /** It may, but for the time of a grace only. */
    GRACE,
    /** It may operate, and whoever deals with it weighs something. */
    WEIGH,
    /** It may operate, and takes no new customers. */
    NO_NEW_CUSTOMERS,
    /** It may not operate. */
    BARRED
  }

  /**
   * The cells of a service.
   *
   * @param service its code
   * @param cells one for each province, in the order of their codes
   */
  public record Row(String service, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What holds for a service in a province.
   *
   * @param province its code
   * @param reasons of the answer that limits it more
   */
  public record Cell(String province, State state, List<Reason> reasons) {

    /** Copies the list. */
    public Cell {
      reasons = List.copyOf(reasons);
    }

    /** All of it in words, as it is read out. */
    public String words(PageTexts texts, String service, Reasons telling) {
      String what =
          texts.text(
              "operator.cell",
              texts.word("service", service),
              texts.province(province),
              texts.text("operator.state." + state.name()));
      return reasons.stream()
          .map(telling::line)
          .reduce(what, (before, next) -> before + texts.text("operator.semicolon") + next);
    }

    /** The parameters of the page that says why. */
    public Map<String, String> why(String operatorId, String service, Clocks clocks) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("question", state == State.BARRED ? "OPERATE" : "ACCEPT_CUSTOMER");
      parameters.put("operatorId", operatorId);
      parameters.put("service", service);
      parameters.put("province", province);
      parameters.putAll(clocks.parameters());
      return parameters;
    }
  }

  /** The questions whose answers a matrix is made of. */
  static ObjectNode questions(String operatorId, Clocks clocks, String knownAt) {
    ObjectNode batch = JsonNodeFactory.instance.objectNode();
    ArrayNode questions = batch.putArray("questions");
    for (Service service : Service.values()) {
      for (String province : Province.codes()) {
        for (String question : List.of("OPERATE", "ACCEPT_CUSTOMER")) {
          questions
              .addObject()
              .put("question", question)
              .put("operatorId", operatorId)
              .put("service", service.name())
              .put("province", province)
              .put("validAt", clocks.validAt())
              .put("knownAt", knownAt);
        }
      }
    }
    return batch;
  }

  /** Asks for it. */
  static Matrix of(Visit visit, String operatorId, Clocks clocks, String knownAt) {
    JsonNode answers = visit.ask("/decisions/batch", questions(operatorId, clocks, knownAt));
    Iterator<JsonNode> answer = answers.path("answers").values().iterator();
    return new Matrix(
        Arrays.stream(Service.values())
            .map(
                service -> {
                  List<Cell> cells = new ArrayList<>();
                  for (String province : Province.codes()) {
                    cells.add(cell(province, answer.next(), answer.next()));
                  }
                  return new Row(service.name(), cells);
                })
            .toList());
  }

  static Cell cell(String province, JsonNode operate, JsonNode accept) {
    State state = state(operate, accept);
    JsonNode limiting = state == State.BARRED ? operate : accept;
    return new Cell(province, state, Reasons.joined(limiting.path("reasons")));
  }

  private static State state(JsonNode operate, JsonNode accept) {
    if (is(operate, "DENY")) {
      return State.BARRED;
    }
    if (is(accept, "DENY")) {
      return State.NO_NEW_CUSTOMERS;
    }
    if (is(accept, "WEIGH") || is(operate, "WEIGH")) {
      return State.WEIGH;
    }
    boolean grace =
        operate
            .path("reasons")
            .valueStream()
            .anyMatch(it -> it.path("effect").asString("").equals("GRACE"));
    return grace ? State.GRACE : State.MAY_OPERATE;
  }

  private static boolean is(JsonNode decision, String verdict) {
    return decision.path("verdict").asString("").equals(verdict);
  }
}
