package io.qinggui.gateway.pages.supervisedcase;

import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The board: a column for each state, those that are overdue first. */
public record CaseBoard(List<Column> columns) {

  static final String ORDERED = "RECTIFICATION_ORDERED";

  /** In the order in which a case goes through them. */
  public static final List<String> STATES =
      List.of(
          "OPENED",
          "CONFIRMED",
          ORDERED,
          "RECTIFIED",
          "REFUSED",
          "PENALISED",
          "SERIOUSNESS_DETERMINED",
          "DISMISSED",
          "CLOSED");

  private static final int CARDS = 8;

  /** Copies the columns. */
  public CaseBoard {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param state its code
   * @param name what the state is called
   * @param count how many cases there are
   * @param more whether there are more than are shown
   */
  public record Column(String state, String name, String count, List<CaseRow> cards, boolean more) {

    /** Copies the cards. */
    public Column {
      cards = List.copyOf(cards);
    }
  }

  /** What a state is called: of other things, states of the same code have other names. */
  public static String name(PageTexts texts, String state) {
    return texts.word("supervisedcase.state", state);
  }

  /** Asks for all columns at once, with their totals. */
  static CaseBoard of(Visit visit, CaseFilter filter, LocalDate today) {
    List<String> states =
        filter.value(CaseFilter.STATE).isEmpty() ? STATES : List.of(filter.value(CaseFilter.STATE));
    Map<String, Supplier<Found>> asked = new LinkedHashMap<>();
    for (String state : states) {
      asked.put(state, visit.begin(() -> found(visit, filter.in(state), state)));
    }
    Map<String, Found> found = new LinkedHashMap<>();
    asked.forEach((state, it) -> found.put(state, it.get()));
    OperatorNames names =
        OperatorNames.of(
            visit,
            found.values().stream()
                .flatMap(it -> it.cases().stream())
                .map(it -> it.path("operatorId").asString(""))
                .toList());
    return new CaseBoard(
        found.entrySet().stream()
            .map(
                it ->
                    new Column(
                        it.getKey(),
                        name(visit.texts(), it.getKey()),
                        it.getValue().count(),
                        it.getValue().cases().stream()
                            .map(each -> CaseRow.of(visit.texts(), each, names, today))
                            .toList(),
                        it.getValue().more()))
            .toList());
  }

  private record Found(List<JsonNode> cases, String count, boolean more) {}

  /** The list of the interface is in the order of ids, so those overdue are asked for, too. */
  private static Found found(Visit visit, CaseFilter filter, String state) {
    Map<String, JsonNode> cases = new LinkedHashMap<>();
    boolean more = false;
    if (state.equals(ORDERED) && filter.value("overdue").isEmpty()) {
      JsonNode overdue = visit.read("/cases", filter.overdue().query(CARDS));
      overdue.path("items").forEach(it -> cases.put(it.path("caseId").asString(""), it));
      more = !overdue.path("next").asString("").isEmpty();
    }
    Map<String, String> query = new LinkedHashMap<>(filter.query(CARDS));
    query.put("total", "true");
    JsonNode all = visit.read("/cases", query);
    all.path("items").forEach(it -> cases.putIfAbsent(it.path("caseId").asString(""), it));
    List<JsonNode> shown = new ArrayList<>(cases.values().stream().limit(CARDS).toList());
    boolean isAll =
        !more && all.path("next").asString("").isEmpty() && shown.size() == cases.size();
    return new Found(shown, all.path("total").asString(""), !isAll);
  }
}
