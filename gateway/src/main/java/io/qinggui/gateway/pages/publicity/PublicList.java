package io.qinggui.gateway.pages.publicity;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A list that everybody may read, and how its items are shown. */
public enum PublicList {
  OPERATORS(
      "operators", "operator", List.of("name"), List.of("name", "operatorId", "kind", "province")),
  BAD_CREDIT(
      "bad-credit",
      "operator",
      List.of("province"),
      List.of("name", "operatorId", "cause", "decidedOn", "listedOn", "listedBy")),
  SPOT_CHECKS(
      "spot-checks",
      "inspection",
      List.of("province"),
      List.of("name", "province", "announcedOn", "state", "population", "size", "results")),
  ANNUAL_REPORT_MISSING(
      "annual-report-missing",
      "inspection",
      List.of("year", "province"),
      List.of("licenseNumber", "operatorId", "issuer", "year", "listedOn")),
  DISCLOSURES(
      "disclosures", "inspection", List.of(), List.of("title", "publisher", "publishedOn", "body")),
  HOTLINES("hotlines", "inspection", List.of("province"), List.of("province", "number", "hours"));

  private final String path;
  private final String service;
  private final List<String> filters;
  private final List<String> fields;

  PublicList(String path, String service, List<String> filters, List<String> fields) {
    this.path = path;
    this.service = service;
    this.filters = filters;
    this.fields = fields;
  }

  static Optional<PublicList> named(String path) {
    return Arrays.stream(values()).filter(it -> it.path.equals(path)).findFirst();
  }

  /** Beneath {@code /api/v1/public/}, and in the address of the page. */
  public String path() {
    return path;
  }

  String service() {
    return service;
  }

  /** Parameters by which it is narrowed. */
  public List<String> filters() {
    return filters;
  }

  /** The lists but for the operators, which are looked up by name. */
  public static List<PublicList> published() {
    return Arrays.stream(values()).filter(it -> it != OPERATORS).toList();
  }

  /** Its items as rows. */
  Table table(PageTexts texts, JsonNode page) {
    return new Table(
        fields.stream().map(it -> texts.text("column." + it)).toList(),
        page.path("items").valueStream().map(it -> row(texts, it)).toList(),
        page.path("next").asString(""));
  }

  private List<Cell> row(PageTexts texts, JsonNode item) {
    return fields.stream().map(it -> Cell.of(shown(texts, it, item.path(it)))).toList();
  }

  private static String shown(PageTexts texts, String field, JsonNode value) {
    return switch (field) {
      case "decidedOn", "listedOn", "announcedOn", "publishedOn" -> texts.day(value);
      case "province" -> value.isString() ? texts.province(value.stringValue()) : "";
      case "issuer", "listedBy", "publisher" ->
          value.isString() ? texts.issuer(value.stringValue()) : "";
      case "kind", "state" -> value.isString() ? texts.word(field, value.stringValue()) : "";
      default -> value.asString("");
    };
  }
}
