package io.qinggui.gateway.pages.listing;

import io.qinggui.gateway.pages.Facts;
import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Table.Cell;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.platform.reference.Authority;
import io.qinggui.platform.reference.Province;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Tells values of the interface in cells: in words, and as a link where there is a page of it. */
public final class Values {

  private static final String OPERATOR = "/operators/{id}";
  private static final String CASE = "/cases/{id}";
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("operatorId", OPERATOR),
          Map.entry("operatorIds", OPERATOR),
          Map.entry("onBehalfOf", OPERATOR),
          Map.entry("conflicts", OPERATOR),
          Map.entry("predecessorId", OPERATOR),
          Map.entry("successorId", OPERATOR),
          Map.entry("licenseNumber", "/licenses/{id}"),
          Map.entry("sameNumber", "/licenses/{id}"),
          Map.entry("caseId", CASE),
          Map.entry("caseIds", CASE),
          Map.entry("method", "/supervision/credit-methods/{id}"));

  /** Operators that are called by their names. */
  private static final List<String> NAMED = List.of("operatorId", "predecessorId", "successorId");

  /** An authority, or a carrier. */
  private static final Set<String> PARTIES = Set.of("party", "reporter", "evaluator");

  private static final Set<String> WARNINGS = Set.of("overdue", "late");

  /** Whose codes are written as in addresses. */
  private static final Set<String> LOWER_CASE = Set.of("step");

  private final PageTexts texts;
  private final String thing;
  private final Facts facts;
  private final Links links;
  private final OperatorNames names;

  /**
   * Tells in the language of a visit.
   *
   * @param thing what has the values, for codes that mean something else elsewhere; may be empty
   */
  public Values(Visit visit, String thing) {
    this(visit, thing, new OperatorNames(Map.of()));
  }

  private Values(Visit visit, String thing, OperatorNames names) {
    this.texts = visit.texts();
    this.thing = thing;
    this.facts = new Facts(texts);
    this.links = new Links(visit);
    this.names = names;
  }

  /** The same, with the names of the operators that are in an answer. */
  public static Values naming(Visit visit, String thing, JsonNode answer) {
    List<String> ids =
        NAMED.stream().flatMap(it -> answer.findValuesAsString(it).stream()).toList();
    return new Values(visit, thing, OperatorNames.of(visit, ids));
  }

  /** Words in the language of the visit. */
  public PageTexts texts() {
    return texts;
  }

  /** Where its cells lead. */
  public Links links() {
    return links;
  }

  /** What a column or a fact is called. */
  public String label(String field) {
    String last = field.substring(field.lastIndexOf('.') + 1);
    return Stream.of("listing." + field, "field." + field, "listing." + last, "column." + last)
        .filter(texts::has)
        .findFirst()
        .map(texts::text)
        .orElseGet(() -> name(last));
  }

  /** Numbers by state have the state as their name. */
  private String name(String field) {
    return field.equals(field.toUpperCase(Locale.ROOT))
        ? texts.code(thing + ".state", field)
        : texts.field(field);
  }

  /** A value of a field; several are one text. */
  public Cell cell(String field, JsonNode value) {
    if (value.isString() && !value.stringValue().isEmpty()) {
      return one(field, value);
    }
    if (value.isBoolean() && WARNINGS.contains(field)) {
      return value.booleanValue()
          ? Cell.of(texts.text("listing.is." + field)).toned("bad")
          : Cell.of(texts.text("listing.not." + field));
    }
    String text = text(field, value);
    return Cell.of(text.isEmpty() ? texts.text("listing.nothing") : text);
  }

  /** A value of a field; those of a list by themselves. */
  List<Cell> cells(String field, JsonNode value) {
    return value.isArray() && PAGES.containsKey(field)
        ? value.valueStream().map(it -> cell(field, it)).toList()
        : List.of(cell(field, value));
  }

  /** A code in the words of the thing; other values as everywhere. */
  private String word(String field, JsonNode value) {
    String text = value.stringValue();
    String own = thing + "." + field;
    return texts.has("code." + own + "." + text)
        ? texts.code(own, text)
        : LOWER_CASE.contains(field) ? texts.code(field, text) : facts.value(field, value);
  }

  private Cell one(String field, JsonNode value) {
    String text = value.stringValue();
    if (PARTIES.contains(field)) {
      return isAuthority(text)
          ? Cell.of(texts.issuer(text))
          : text.chars().anyMatch(Character::isDigit)
              ? Cell.link(text, links.to(OPERATOR, text))
              : Cell.of(word(field, value));
    }
    String page = PAGES.get(field);
    return page == null
        ? Cell.of(word(field, value))
        : Cell.link(NAMED.contains(field) ? names.of(text) : text, links.to(page, text));
  }

  private static boolean isAuthority(String code) {
    return Authority.isMinistry(code) || Province.isCode(code);
  }

  private String text(String field, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isObject()) {
      return value.has("code") && value.has("clause") ? reason(texts, value) : parts(field, value);
    }
    return value.isArray() && value.path(0).isObject()
        ? value
            .valueStream()
            .map(it -> text(field, it))
            .collect(Collectors.joining(texts.text("listing.semicolon")))
        : facts.value(field, value);
  }

  static String reason(PageTexts texts, JsonNode reason) {
    return texts.text(
        "listing.reason",
        texts.code("reason", reason.path("code").asString("")),
        reason.path("clause").asString(""));
  }

  private String parts(String field, JsonNode object) {
    return object
        .propertyStream()
        .filter(it -> !Details.HIDDEN.contains(it.getKey()) && !it.getValue().isNull())
        .map(
            it ->
                texts.text(
                    "listing.part",
                    label(field + "." + it.getKey()),
                    cell(it.getKey(), it.getValue()).text()))
        .collect(Collectors.joining(texts.text("facts.comma")));
  }
}
