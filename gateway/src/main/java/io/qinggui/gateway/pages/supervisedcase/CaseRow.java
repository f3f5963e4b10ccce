package io.qinggui.gateway.pages.supervisedcase;

import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.deadline.DaysLeft;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A case in words, as a board and a table have it.
 *
 * @param operator its name
 * @param otherParty its name; empty when there is none
 * @param left until it is to be put right, while it is to be
 */
public record CaseRow(
    String caseId,
    String state,
    boolean overdue,
    String operatorId,
    String operator,
    String otherPartyId,
    String otherParty,
    String kind,
    String province,
    String source,
    String foundOn,
    String dueOn,
    Optional<DaysLeft> left) {

  static CaseRow of(PageTexts texts, JsonNode item, OperatorNames names, LocalDate today) {
    String operatorId = item.path("operatorId").asString("");
    String otherPartyId = item.path("otherPartyId").asString("");
    return new CaseRow(
        item.path("caseId").asString(""),
        CaseBoard.name(texts, item.path("state").asString("")),
        item.path("overdue").asBoolean(false),
        operatorId,
        names.of(operatorId),
        otherPartyId,
        names.of(otherPartyId),
        texts.code("kind", item.path("kind").asString("")),
        texts.province(item.path("province").asString("")),
        texts.code("source", item.path("source").asString("")),
        texts.day(item.path("foundOn")),
        texts.day(item.path("dueOn")),
        left(texts, item, today));
  }

  /** Of a case that was put right, or was penalised, nobody waits for the day any more. */
  static Optional<DaysLeft> left(PageTexts texts, JsonNode item, LocalDate today) {
    boolean waits = item.path("state").asString("").equals(CaseBoard.ORDERED);
    return waits && item.path("dueOn").isString()
        ? Optional.of(
            DaysLeft.of(
                texts,
                LocalDate.parse(item.path("dueOn").stringValue()),
                today,
                item.path("overdue").asBoolean(false)))
        : Optional.empty();
  }

  /** The operators of some cases. */
  static List<String> parties(Collection<JsonNode> items) {
    return items.stream()
        .flatMap(
            it ->
                Stream.of(it.path("operatorId").asString(""), it.path("otherPartyId").asString("")))
        .toList();
  }
}
