package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.deadline.DaysLeft;
import io.qinggui.gateway.pages.deadline.Due;
import io.qinggui.gateway.pages.desk.Box.Count;
import io.qinggui.gateway.pages.desk.Box.Line;
import io.qinggui.gateway.pages.desk.Box.Link;
import io.qinggui.gateway.pages.supervisedcase.CaseBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What officers have before them: of a province, or of the country. */
final class OfficersParts {

  private static final int DAYS = 30;
  private static final int LINES = 5;
  private static final int DEADLINES = 500;
  private static final List<String> OPEN_CASES =
      List.of(
          "OPENED",
          "CONFIRMED",
          "RECTIFICATION_ORDERED",
          "RECTIFIED",
          "REFUSED",
          "PENALISED",
          "SERIOUSNESS_DETERMINED");
  private static final String OPEN_ORDERS = "/figures/notification.orders-open/items";
  private static final List<String> WAITING =
      List.of("SUBMITTED", "SUPPLEMENT_REQUESTED", "ACCEPTED");

  private OfficersParts() {}

  static List<Part> of(Desk desk, String issuer) {
    return List.of(
        new Part(desk.text("deadlines"), () -> deadlines(desk)),
        new Part(desk.text("cases"), () -> cases(desk)),
        new Part(desk.text("applications"), () -> applications(desk, issuer)),
        new Part(desk.text("orders"), () -> orders(desk)),
        new Part(desk.text("findings"), () -> FindingsSince.box(desk)),
        new Part(desk.text("complaints"), () -> complaints(desk, issuer)));
  }

  /** Deadlines of the coming days, the next ones by name. */
  static Box deadlines(Desk desk) {
    Map<String, String> days = new LinkedHashMap<>(desk.ofProvince());
    days.put("from", desk.today().toString());
    days.put("to", desk.today().plusDays(DAYS).toString());
    Counting due = Counting.begin(desk.visit(), "/deadlines", days, DEADLINES).get();
    List<JsonNode> next = due.items().stream().limit(LINES).toList();
    OperatorNames names =
        OperatorNames.of(
            desk.visit(), next.stream().map(it -> it.path("operatorId").asString("")).toList());
    return Box.of(
        desk.text("deadlines"),
        List.of(due.count(desk.text("deadlinesIn", DAYS), new Link("/deadlines", days))),
        next.stream()
            .map(it -> line(desk, Due.of(desk.texts(), it, names, desk.today())))
            .toList());
  }

  private static Line line(Desk desk, Due due) {
    String whom = due.operator().isEmpty() ? due.authority() : due.operator();
    return new Line(
        whom.isEmpty()
            ? desk.text("on", desk.texts().day(due.date()), due.kind())
            : desk.text("onWhom", desk.texts().day(due.date()), due.kind(), whom),
        new Link(due.page(), Map.of()),
        Optional.of(due.left()),
        Optional.empty());
  }

  private static Box cases(Desk desk) {
    Map<String, Supplier<Counting>> states = new LinkedHashMap<>();
    for (String state : OPEN_CASES) {
      states.put(state, Counting.total(desk.visit(), "/cases", with(desk, "state", state)));
    }
    Counting overdue = Counting.total(desk.visit(), "/cases", with(desk, "overdue", "true")).get();
    List<Count> counts = new ArrayList<>();
    counts.add(overdue.urgent(desk.text("casesOverdue"), cases(desk, "overdue", "true")));
    states.forEach(
        (state, counting) ->
            counts.add(
                counting
                    .get()
                    .count(CaseBoard.name(desk.texts(), state), cases(desk, "state", state))));
    return Box.of(desk.text("cases"), counts, List.of());
  }

  private static Link cases(Desk desk, String name, String value) {
    Map<String, String> parameters = with(desk, name, value);
    parameters.put("view", "table");
    return new Link("/cases", parameters);
  }

  private static Map<String, String> with(Desk desk, String name, String value) {
    Map<String, String> query = new LinkedHashMap<>(desk.ofProvince());
    query.put(name, value);
    return query;
  }

  private static Box applications(Desk desk, String issuer) {
    Map<String, Supplier<Counting>> states = new LinkedHashMap<>();
    for (String state : WAITING) {
      states.put(
          state,
          Counting.begin(desk.visit(), "/applications", Map.of("issuer", issuer, "state", state)));
    }
    Counting overdue =
        Counting.begin(desk.visit(), "/applications", Map.of("issuer", issuer, "overdue", "true"))
            .get();
    List<Count> counts = new ArrayList<>();
    counts.add(
        overdue.urgent(
            desk.text("applicationsOverdue"),
            new Link("/applications", Map.of("issuer", issuer, "overdue", "true"))));
    List<JsonNode> waiting = new ArrayList<>();
    states.forEach(
        (state, asked) -> {
          Counting counting = asked.get();
          counts.add(
              counting.count(
                  desk.texts().code("state", state),
                  new Link("/applications", Map.of("issuer", issuer, "state", state))));
          waiting.addAll(counting.items());
        });
    return Box.of(desk.text("applications"), counts, waitingLongest(desk, waiting));
  }

  private static List<Line> waitingLongest(Desk desk, List<JsonNode> waiting) {
    List<JsonNode> next =
        waiting.stream()
            .filter(it -> !dueOn(it).isEmpty())
            .sorted(Comparator.comparing(OfficersParts::dueOn))
            .limit(LINES)
            .toList();
    OperatorNames names =
        OperatorNames.of(
            desk.visit(), next.stream().map(it -> it.path("operatorId").asString("")).toList());
    return next.stream()
        .map(
            it ->
                new Line(
                    desk.text(
                        "application",
                        desk.texts().code("kind", it.path("kind").asString("")),
                        names.of(it.path("operatorId").asString(""))),
                    new Link("/applications/" + it.path("applicationId").asString(""), Map.of()),
                    Optional.of(
                        DaysLeft.of(
                            desk.texts(),
                            LocalDate.parse(dueOn(it)),
                            desk.today(),
                            it.path("overdue").asBoolean(false))),
                    Optional.empty()))
        .toList();
  }

  /** Once an application is accepted, the day of its decision. */
  private static String dueOn(JsonNode application) {
    return application
        .path("decisionDueOn")
        .asString(application.path("acceptanceDueOn").asString(""));
  }

  /** Of a province only the figure tells how many concern it. */
  private static Box orders(Desk desk) {
    Map<String, String> query = new LinkedHashMap<>(desk.ofProvince());
    query.put("from", desk.today().toString());
    query.put("to", desk.today().toString());
    Supplier<Counting> open = Counting.total(desk.visit(), OPEN_ORDERS, query);
    Counting escalated =
        Counting.begin(desk.visit(), "/orders", Map.of("state", "ESCALATED")).get();
    return Box.of(
        desk.text("orders"),
        List.of(
            escalated.urgent(
                desk.text("ordersEscalated"),
                new Link("/notification", Map.of("state", "ESCALATED"))),
            open.get()
                .count(
                    desk.text("ordersOpen"), new Link("/notification", Map.of("state", "OPEN")))),
        List.of());
  }

  private static Box complaints(Desk desk, String issuer) {
    Supplier<Counting> received =
        Counting.begin(
            desk.visit(), "/complaints", Map.of("handledBy", issuer, "state", "RECEIVED"));
    Counting overdue =
        Counting.begin(desk.visit(), "/complaints", Map.of("handledBy", issuer, "overdue", "true"))
            .get();
    return Box.of(
        desk.text("complaints"),
        List.of(
            overdue.urgent(desk.text("complaintsOverdue"), complaints(issuer, "overdue", "true")),
            received
                .get()
                .count(desk.text("complaintsReceived"), complaints(issuer, "state", "RECEIVED"))),
        List.of());
  }

  private static Link complaints(String issuer, String name, String value) {
    return new Link("/supervision/complaints", Map.of("handledBy", issuer, name, value));
  }
}
