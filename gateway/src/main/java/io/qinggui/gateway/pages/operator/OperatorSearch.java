package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Download;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.WebPages;
import io.qinggui.gateway.print.FileTypes;
import io.qinggui.platform.reference.OperatorId;
import io.qinggui.platform.web.input.ReadsParameters;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Finds operators by one field: a code, the number of a license in any spelling, or any part of a
 * name, also of a former one; and by what applies to them on a day.
 */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class OperatorSearch {

  private static final String WANTED = "q";
  private static final int ROWS = 50;

  /** What was looked for stands beside who was found. */
  private static final int STANDING = 2;

  private static final List<String> COLUMNS =
      List.of("name", "operatorId", "kind", "province", "registeredOn", "creditRecords");

  /** Digits as in 浙B1-20140001; a name has no such run of them beside a letter and a dash. */
  private static final Pattern LICENSE = Pattern.compile(".*[A-Za-zＡ-Ｚａ-ｚ]\\d[-－—\\s]*\\d{6,}.*");

  private final WebPages pages;
  private final InstantSource clock;

  OperatorSearch(WebPages pages, InstantSource clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/operators")
  ResponseEntity<byte[]> operators(HttpServletRequest request) {
    return pages.answer(request, this::found);
  }

  @GetMapping("/operators.xlsx")
  ResponseEntity<byte[]> asFile(HttpServletRequest request) {
    return pages.answer(
        request,
        visit ->
            new Download(
                visit.texts().text("operator.title") + ".xlsx",
                FileTypes.XLSX,
                (byStanding(visit)
                        ? visit.file(
                            "/standings",
                            ByStanding.query(visit, Clocks.of(visit, clock)),
                            FileTypes.XLSX)
                        : visit.file("/operators", query(visit), FileTypes.XLSX))
                    .content()));
  }

  private static boolean byStanding(Visit visit) {
    return !visit.parameter(ByStanding.EFFECT).isEmpty();
  }

  private Reply found(Visit visit) {
    String wanted = visit.parameter(WANTED);
    String code = OperatorId.canonical(wanted);
    if (OperatorId.isShaped(code)) {
      return new Reply.Next(
          Frame.address("/operators/" + code, Map.of("lang", visit.parameter("lang"))));
    }
    Clocks clocks = Clocks.of(visit, clock);
    return new Page(
        "operator/search",
        visit.texts().text("operator.title"),
        Map.of(
            "table",
            table(visit, wanted, clocks),
            "clocks",
            clocks,
            "effects",
            ByStanding.EFFECTS));
  }

  private static Table table(Visit visit, String wanted, Clocks clocks) {
    if (LICENSE.matcher(wanted).matches()) {
      return byLicense(visit, wanted);
    }
    return byStanding(visit) ? byStanding(visit, wanted, clocks) : byName(visit);
  }

  private static Table byStanding(Visit visit, String wanted, Clocks clocks) {
    ByStanding found =
        ByStanding.of(visit, clocks, Map.of("name", wanted, "kind", visit.parameter("kind")));
    PageTexts texts = visit.texts();
    Reasons reasons = new Reasons(texts);
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.add(STANDING, "standing");
    List<List<Cell>> rows = new ArrayList<>();
    for (JsonNode operator : found.operators()) {
      List<Cell> row = new ArrayList<>(row(visit, operator));
      String applied =
          found.reasons().getOrDefault(operator.path("operatorId").asString(""), List.of()).stream()
              .map(reasons::whereAndWhy)
              .distinct()
              .collect(Collectors.joining(texts.text("facts.semicolon")));
      row.add(STANDING, Cell.of(applied));
      rows.add(row);
    }
    return new Table(headings(texts, columns), rows, found.next());
  }

  private static Map<String, String> query(Visit visit) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("name", visit.parameter(WANTED));
    for (String name : List.of("province", "kind", "sort", "cursor")) {
      query.put(name, visit.parameter(name));
    }
    return query;
  }

  private static Table byName(Visit visit) {
    Map<String, String> query = new HashMap<>(query(visit));
    query.put("limit", String.valueOf(ROWS));
    query.put("total", "true");
    JsonNode found = visit.read("/operators", query);
    JsonNode total = found.path("total");
    return new Table(
        headings(visit.texts(), COLUMNS),
        found.path("items").valueStream().map(it -> row(visit, it)).toList(),
        found.path("next").asString(""),
        total.isNumber() ? OptionalLong.of(total.longValue()) : OptionalLong.empty(),
        ROWS);
  }

  private static Table byLicense(Visit visit, String number) {
    JsonNode licenses =
        visit.read("/licenses", Map.of("licenseNumber", number, "limit", String.valueOf(ROWS)));
    List<String> holders =
        licenses
            .path("items")
            .valueStream()
            .map(it -> it.path("operatorId").stringValue())
            .distinct()
            .toList();
    return new Table(
        headings(visit.texts(), COLUMNS),
        OperatorNames.records(visit, holders, Map.of()).stream().map(it -> row(visit, it)).toList(),
        "");
  }

  private static List<String> headings(PageTexts texts, List<String> columns) {
    return columns.stream().map(it -> texts.text("operator.column." + it)).toList();
  }

  private static List<Cell> row(Visit visit, JsonNode operator) {
    PageTexts texts = visit.texts();
    String id = operator.path("operatorId").stringValue();
    String name = operator.path("name").asString("");
    long bad =
        operator
            .path("creditRecords")
            .valueStream()
            .filter(it -> !it.path("removedOn").isString())
            .count();
    return List.of(
        Cell.link(
            name.isEmpty() ? id : name,
            Frame.address("/operators/" + id, Map.of("lang", visit.parameter("lang")))),
        Cell.of(id),
        Cell.of(texts.code("kind", operator.path("kind").asString(""))),
        Cell.of(texts.province(operator.path("province").asString(""))),
        Cell.of(texts.day(operator.path("registeredOn"))),
        Cell.of(bad == 0 ? "" : texts.text("operator.badCredit", bad)));
  }
}
