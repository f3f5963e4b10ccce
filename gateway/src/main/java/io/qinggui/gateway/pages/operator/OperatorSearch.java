package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.Frame;
import io.qinggui.gateway.pages.PageTexts;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Finds operators by one field: a code, the number of a license in any spelling, or any part of a
 * name, also of a former one.
 */
@Hidden
@ReadsParameters(ReadsParameters.ANY)
@RestController
class OperatorSearch {

  private static final String WANTED = "q";
  private static final String ROWS = "50";

  /** Digits as in 浙B1-20140001; a name has no such run of them beside a letter and a dash. */
  private static final Pattern LICENSE = Pattern.compile(".*[A-Za-zＡ-Ｚａ-ｚ]\\d[-－—\\s]*\\d{6,}.*");

  private final WebPages pages;

  OperatorSearch(WebPages pages) {
    this.pages = pages;
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
                visit.file("/operators", query(visit), FileTypes.XLSX).content()));
  }

  private Reply found(Visit visit) {
    String wanted = visit.parameter(WANTED);
    String code = OperatorId.canonical(wanted);
    if (OperatorId.isShaped(code)) {
      return new Reply.Next(
          Frame.address("/operators/" + code, Map.of("lang", visit.parameter("lang"))));
    }
    Table table = LICENSE.matcher(wanted).matches() ? byLicense(visit, wanted) : byName(visit);
    return new Page(
        "operator/search",
        visit.texts().text("operator.title"),
        Map.of("table", table, "narrowed", narrowed(visit)));
  }

  private static boolean narrowed(Visit visit) {
    return Stream.of(WANTED, "province", "kind").anyMatch(it -> !visit.parameter(it).isEmpty());
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
    query.put("limit", ROWS);
    JsonNode found = visit.read("/operators", query);
    return table(
        visit, found.path("items").valueStream().toList(), found.path("next").asString(""));
  }

  private static Table byLicense(Visit visit, String number) {
    JsonNode licenses = visit.read("/licenses", Map.of("licenseNumber", number, "limit", ROWS));
    List<JsonNode> holders =
        licenses
            .path("items")
            .valueStream()
            .map(it -> it.path("operatorId").stringValue())
            .distinct()
            .map(it -> visit.find("/operators/{id}", Map.of(), it))
            .flatMap(Optional::stream)
            .toList();
    return table(visit, holders, "");
  }

  private static Table table(Visit visit, List<JsonNode> operators, String next) {
    PageTexts texts = visit.texts();
    return new Table(
        Stream.of("name", "operatorId", "kind", "province", "registeredOn", "creditRecords")
            .map(it -> texts.text("operator.column." + it))
            .toList(),
        operators.stream().map(it -> row(visit, it)).toList(),
        next);
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
