package io.qinggui.gateway.pages.desk;

import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Reasons.Reason;
import io.qinggui.gateway.pages.deadline.DaysLeft;
import io.qinggui.gateway.pages.desk.Box.Action;
import io.qinggui.gateway.pages.desk.Box.Line;
import io.qinggui.gateway.pages.desk.Box.Link;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an operator and a carrier have before them: their own standing, dates and orders. */
final class OperatorsParts {

  private static final int LINES = 8;
  private static final String STANDING = "/operators/{operatorId}/standing";
  private static final String ORDERS = "/orders";

  private OperatorsParts() {}

  static List<Part> ofOperator(Desk desk) {
    String id = desk.operatorId();
    // both parts show it
    Supplier<JsonNode> standing =
        desk.visit().begin(() -> desk.visit().read(STANDING, Map.of(), id));
    return List.of(
        new Part(desk.text("standing"), () -> standing(desk, standing.get())),
        new Part(desk.text("dates"), () -> dates(desk, standing.get())),
        new Part(desk.text("ordersAbout"), () -> ordersAbout(desk)),
        new Part(desk.text("licenses"), () -> licenses(desk)),
        new Part(desk.text("own"), () -> own(desk)));
  }

  static List<Part> ofCarrier(Desk desk) {
    return List.of(
        new Part(desk.text("ordersTo"), () -> ordersTo(desk)),
        new Part(desk.text("subscriptions"), () -> subscriptions(desk)),
        new Part(desk.text("plans"), () -> plans(desk)),
        new Part(desk.text("findingsAbout"), () -> findingsAbout(desk)));
  }

  private static Box standing(Desk desk, JsonNode standing) {
    Reasons words = new Reasons(desk.texts());
    List<Line> lines =
        Reasons.joined(standing.path("effects")).stream()
            .map(
                it ->
                    Line.of(
                        desk.text(
                            "effect",
                            desk.texts().code("effect", it.effect()),
                            words.service(it),
                            words.provinces(it),
                            words.title(it)),
                        operator(desk)))
            .toList();
    Box box = Box.of(desk.text("standing"), List.of(), lines.stream().limit(LINES).toList());
    if (lines.isEmpty()) {
      return box.with(desk.text("noEffects"));
    }
    return lines.size() > LINES ? box.with(desk.text("further", lines.size() - LINES)) : box;
  }

  private static Link operator(Desk desk) {
    return new Link("/operators/" + desk.operatorId(), Map.of());
  }

  /** The days on which what holds will change, as the timeline tells them. */
  private static Box dates(Desk desk, JsonNode standing) {
    Reasons words = new Reasons(desk.texts());
    List<Reason> all = Reasons.joined(standing.path("timeline"));
    List<Line> lines =
        all.stream()
            .flatMap(it -> Stream.of(it.from(), it.until()))
            .filter(Objects::nonNull)
            .filter(it -> it.isAfter(desk.today()))
            .distinct()
            .sorted()
            .limit(LINES)
            .map(day -> date(desk, words, all, day))
            .toList();
    Box box = Box.of(desk.text("dates"), List.of(), lines);
    return lines.isEmpty() ? box.with(desk.text("noDates")) : box;
  }

  private static Line date(Desk desk, Reasons words, List<Reason> all, LocalDate day) {
    String changes =
        String.join(
            desk.text("semicolon"),
            all.stream()
                .filter(it -> day.equals(it.from()) || day.equals(it.until()))
                .map(
                    it ->
                        desk.text(
                            day.equals(it.from()) ? "begins" : "ends",
                            desk.texts().code("effect", it.effect()),
                            words.service(it),
                            words.title(it)))
                .distinct()
                .limit(LINES)
                .toList());
    return new Line(
        desk.text("on", desk.texts().day(day), changes),
        new Link("/operators/" + desk.operatorId(), Map.of("validAt", day.toString())),
        Optional.of(DaysLeft.of(desk.texts(), day, desk.today(), false)),
        Optional.empty());
  }

  private static Box ordersAbout(Desk desk) {
    Counting orders =
        Counting.begin(desk.visit(), ORDERS, Map.of("operatorId", desk.operatorId())).get();
    List<Line> lines =
        orders.items().stream()
            .filter(it -> !it.path("state").asString("").equals("SUPERSEDED"))
            .limit(LINES)
            .map(it -> Line.of(text(desk, it), operator(desk)))
            .toList();
    Box box =
        Box.of(
            desk.text("ordersAbout"),
            List.of(orders.count(desk.text("ordersAll"), operator(desk))),
            lines);
    return orders.items().isEmpty() ? box.with(desk.text("noOrders")) : box;
  }

  private static String text(Desk desk, JsonNode order) {
    String language = desk.texts().language().tag().startsWith("zh") ? "zh" : "en";
    return order.path("text").path(language).asString("");
  }

  private static Box licenses(Desk desk) {
    Counting licenses =
        Counting.begin(desk.visit(), "/licenses", Map.of("operatorId", desk.operatorId())).get();
    List<Line> lines = licenses.items().stream().limit(LINES).map(it -> license(desk, it)).toList();
    Box box =
        Box.of(
            desk.text("licenses"),
            List.of(licenses.count(desk.text("licensesHeld"), operator(desk))),
            lines);
    return lines.isEmpty() ? box.with(desk.text("noLicenses")) : box;
  }

  private static Line license(Desk desk, JsonNode license) {
    String number = license.path("licenseNumber").asString("");
    return Line.of(
        desk.text("license", number, desk.texts().day(license.path("validUntil"))),
        new Link("/licenses/" + number, Map.of()));
  }

  private static Box own(Desk desk) {
    Map<String, String> own = Map.of("operatorId", desk.operatorId());
    Supplier<Counting> applications = Counting.begin(desk.visit(), "/applications", own);
    Supplier<Counting> leases =
        Counting.begin(desk.visit(), "/leases", Map.of("lesseeId", desk.operatorId()));
    Counting cases = Counting.begin(desk.visit(), "/cases", own).get();
    return Box.of(
        desk.text("own"),
        List.of(
            cases.count(desk.text("casesOwn"), new Link("/cases", own)),
            applications.get().count(desk.text("applicationsOwn"), new Link("/applications", own)),
            leases.get().count(desk.text("leasesOwn"), new Link("/leases", own))),
        List.of());
  }

  private static Box ordersTo(Desk desk) {
    String me = desk.operatorId();
    Supplier<Counting> escalated =
        Counting.begin(desk.visit(), ORDERS, Map.of("addressee", me, "state", "ESCALATED"));
    Counting open =
        Counting.begin(desk.visit(), ORDERS, Map.of("addressee", me, "state", "OPEN")).get();
    List<JsonNode> first =
        Stream.concat(escalated.get().items().stream(), open.items().stream())
            .limit(LINES)
            .toList();
    OperatorNames names =
        OperatorNames.of(
            desk.visit(), first.stream().map(it -> it.path("operatorId").asString("")).toList());
    return Box.of(
        desk.text("ordersTo"),
        List.of(
            escalated
                .get()
                .urgent(
                    desk.text("ordersLate"),
                    new Link("/notification", Map.of("state", "ESCALATED"))),
            open.urgent(
                desk.text("ordersToAcknowledge"),
                new Link("/notification", Map.of("state", "OPEN")))),
        first.stream().map(it -> toAcknowledge(desk, it, names)).toList());
  }

  private static Line toAcknowledge(Desk desk, JsonNode order, OperatorNames names) {
    String operatorId = order.path("operatorId").asString("");
    return new Line(
        desk.text(
            "order",
            names.of(operatorId),
            desk.texts().code("effect", order.path("effect").asString("")),
            desk.texts().day(order.path("since"))),
        new Link("/operators/" + operatorId, Map.of()),
        Optional.empty(),
        Optional.of(
            new Action(
                desk.text("acknowledge"),
                new Link(
                    "/filings/postOrdersAcknowledgement",
                    Map.of("orderId", order.path("orderId").asString(""), "back", "/desk")))));
  }

  private static Box subscriptions(Desk desk) {
    Counting all = Counting.begin(desk.visit(), "/subscriptions", Map.of()).get();
    Box box =
        Box.of(
            desk.text("subscriptions"),
            List.of(
                all.count(
                    desk.text("subscriptionsAll"),
                    new Link("/notification/subscriptions", Map.of()))),
            List.of());
    return all.items().isEmpty() ? box.with(desk.text("noSubscriptions")) : box;
  }

  private static Box plans(Desk desk) {
    Counting overdue =
        Counting.begin(
                desk.visit(), "/work-plans", Map.of("party", desk.operatorId(), "overdue", "true"))
            .get();
    return Box.of(
        desk.text("plans"),
        List.of(
            overdue.urgent(
                desk.text("plansOverdue"),
                new Link(
                    "/supervision/work-plans",
                    Map.of("party", desk.operatorId(), "overdue", "true")))),
        List.of());
  }

  private static Box findingsAbout(Desk desk) {
    JsonNode found =
        desk.visit()
            .read("/operators/{operatorId}/findings", Map.of("limit", "200"), desk.operatorId());
    return Box.of(
        desk.text("findingsAbout"),
        List.of(
            Counting.of(found)
                .urgent(
                    desk.text("findingsToday"),
                    new Link("/leases", Map.of("operatorId", desk.operatorId())))),
        List.of());
  }
}
