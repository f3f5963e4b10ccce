package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is recorded about an operator, as tables. */
public final class Sections {

  private static final int LATEST = 20;

  private final Visit visit;
  private final PageTexts texts;
  private final Facts facts;
  private final Clocks clocks;
  private final OperatorReading reading;
  private final List<Happening> happenings;

  Sections(Visit visit, String operatorId, Clocks clocks, OperatorReading reading) {
    this.visit = visit;
    this.texts = visit.texts();
    this.facts = new Facts(texts);
    this.clocks = clocks;
    this.reading = reading;
    this.happenings = Happening.of(reading.history(), operatorId, texts);
  }

  private String link(String path) {
    Map<String, String> parameters = new LinkedHashMap<>(clocks.parameters());
    parameters.put("lang", visit.parameter("lang"));
    parameters.put("size", visit.parameter("size"));
    return Frame.address(path, parameters);
  }

  private Table table(String section, List<List<Cell>> rows, String... columns) {
    return new Table(
        Arrays.stream(columns).map(it -> texts.text("operator." + section + "." + it)).toList(),
        rows,
        "");
  }

  /** The licenses. */
  public Table licenses() {
    return table(
        "licenses",
        reading.licenses().stream()
            .map(
                it ->
                    List.of(
                        Cell.link(
                            it.path("licenseNumber").stringValue(),
                            link(
                                "/licenses/"
                                    + Frame.segment(it.path("licenseNumber").stringValue()))),
                        Cell.of(texts.issuer(it.path("issuer").asString(""))),
                        Cell.of(grants(it)),
                        Cell.of(texts.day(it.path("grantedOn"))),
                        Cell.of(texts.day(it.path("validUntil")))))
            .toList(),
        "number",
        "issuer",
        "grants",
        "grantedOn",
        "validUntil");
  }

  private String grants(JsonNode license) {
    return license
        .path("grants")
        .valueStream()
        .map(
            it ->
                texts.text(
                    "operator.grant",
                    texts.word("service", it.path("service").asString("")),
                    facts.value("provinces", it.path("provinces"))))
        .reduce((a, b) -> a + texts.text("operator.semicolon") + b)
        .orElse("");
  }

  /** Commitments, evaluations and dockings under its licenses. */
  public Table filings() {
    List<List<Cell>> rows = new ArrayList<>();
    for (JsonNode license : reading.licenses()) {
      Cell number =
          Cell.link(
              license.path("licenseNumber").stringValue(),
              link("/licenses/" + Frame.segment(license.path("licenseNumber").stringValue())));
      for (JsonNode it : license.path("commitments").values()) {
        String effect =
            it.path("effective").asBoolean(true) ? "operator.effective" : "operator.notEffective";
        rows.add(
            List.of(
                number,
                Cell.of(texts.text("operator.commitment")),
                Cell.of(texts.day(it.path("receivedOn"))),
                Cell.of(
                    texts.code("track", it.path("track").asString(""))
                        + service(it)
                        + texts.text("operator.semicolon")
                        + texts.text(effect))));
      }
      for (JsonNode it : license.path("evaluations").values()) {
        rows.add(
            List.of(
                number,
                Cell.of(texts.text("operator.evaluation")),
                Cell.of(texts.day(it.path("concludedOn"))),
                Cell.of(
                    texts.code("system", it.path("system").asString(""))
                        + texts.text("operator.semicolon")
                        + texts.code("outcome", it.path("outcome").asString(""))
                        + texts.text("operator.semicolon")
                        + facts.value("provinces", it.path("provinces")))));
      }
      for (JsonNode it : license.path("dockings").values()) {
        rows.add(
            List.of(
                number,
                Cell.of(texts.text("operator.docking")),
                Cell.of(texts.day(it.path("completedOn"))),
                Cell.of(facts.value("provinces", it.path("provinces")))));
      }
    }
    return table("filings", rows, "license", "kind", "on", "what");
  }

  private String service(JsonNode commitment) {
    String service = commitment.path("service").asString("");
    return service.isEmpty()
        ? ""
        : texts.text("operator.semicolon") + texts.word("service", service);
  }

  /** Its cases, each with the last thing that happened by these clocks. */
  public Table cases() {
    return things("cases", "CASE-", "/cases/");
  }

  /** The orders to it or about it, each with the last thing that happened. */
  public Table orders() {
    return things("orders", "ORD", "/notification/orders/");
  }

  private Table things(String section, String prefix, String path) {
    Map<String, Happening> last = new LinkedHashMap<>();
    happenings.stream()
        .filter(it -> it.about().startsWith(prefix) && it.byPeople() && !it.withdrawn())
        .forEach(it -> last.put(it.about(), it));
    return table(
        section,
        last.entrySet().stream()
            .map(
                it ->
                    List.of(
                        Cell.link(it.getKey(), link(path + it.getKey())),
                        Cell.of(it.getValue().title()),
                        Cell.of(it.getValue().legalDay())))
            .toList(),
        "id",
        "last",
        "on");
  }

  /** The credit records. */
  public Table creditRecords() {
    return table(
        "credit",
        reading.operator().stream()
            .flatMap(it -> it.path("creditRecords").valueStream())
            .map(
                it ->
                    List.of(
                        Cell.of(it.path("cause").asString("")),
                        Cell.of(texts.day(it.path("decidedOn"))),
                        Cell.of(texts.day(it.path("listedOn"))),
                        Cell.of(texts.issuer(it.path("listedBy").asString(""))),
                        Cell.of(texts.day(it.path("removedOn")))))
            .toList(),
        "cause",
        "decidedOn",
        "listedOn",
        "listedBy",
        "removedOn");
  }

  /** The leases, of it and to it. */
  public Table leases() {
    OperatorNames names =
        OperatorNames.of(
            visit,
            Stream.concat(
                    ids(reading.leasesAsLessor(), "lesseeId"),
                    ids(reading.leasesAsLessee(), "lessorId"))
                .toList());
    return table(
        "leases",
        Stream.concat(
                leases(names, reading.leasesAsLessor(), "lesseeId", "operator.asLessor"),
                leases(names, reading.leasesAsLessee(), "lessorId", "operator.asLessee"))
            .toList(),
        "id",
        "side",
        "other",
        "resource",
        "from",
        "end");
  }

  private static Stream<String> ids(JsonNode page, String other) {
    return page.path("items").valueStream().map(it -> it.path(other).asString(""));
  }

  private Stream<List<Cell>> leases(OperatorNames names, JsonNode page, String other, String side) {
    return page.path("items")
        .valueStream()
        .map(
            it ->
                List.of(
                    Cell.link(
                        it.path("leaseId").stringValue(),
                        link("/leases/" + it.path("leaseId").stringValue())),
                    Cell.of(texts.text(side)),
                    Cell.link(
                        names.of(it.path(other).asString("")),
                        link("/operators/" + it.path(other).asString(""))),
                    Cell.of(
                        texts.code("resource", it.path("resource").asString(""))
                            + " "
                            + it.path("identifier").asString("")),
                    Cell.of(texts.day(it.path("from"))),
                    Cell.of(texts.day(it.path("until")))));
  }

  /** The findings about it. */
  public Table findings() {
    return table(
        "findings",
        reading
            .findings()
            .path("items")
            .valueStream()
            .map(
                it ->
                    List.of(
                        Cell.of(texts.code("kind", it.path("kind").asString(""))),
                        Cell.of(it.path("clause").asString("")),
                        Cell.of(texts.day(it.path("from"))),
                        Cell.of(texts.day(it.path("until")))))
            .toList(),
        "code",
        "clause",
        "from",
        "until");
  }

  /** What happened last, the newest first. */
  public List<Happening> latest() {
    List<Happening> byPeople =
        new ArrayList<>(happenings.stream().filter(Happening::byPeople).toList()).reversed();
    return byPeople.subList(0, Math.min(LATEST, byPeople.size()));
  }
}
