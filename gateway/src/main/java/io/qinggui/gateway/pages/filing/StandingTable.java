package io.qinggui.gateway.pages.filing;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Reasons;
import io.qinggui.gateway.pages.Table;
import io.qinggui.gateway.pages.Table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a write changes for whom, from when on: an operator and a day a row. */
final class StandingTable {

  private final PageTexts texts;
  private final Reasons reasons;

  StandingTable(PageTexts texts) {
    this.texts = texts;
    this.reasons = new Reasons(texts);
  }

  Table of(JsonNode standings) {
    List<List<Cell>> rows = new ArrayList<>();
    for (JsonNode operator : standings.values()) {
      for (JsonNode change : operator.path("standing").values()) {
        rows.add(
            List.of(
                Cell.of(operator.path("operatorId").asString("")),
                Cell.of(texts.day(change.path("on"))),
                Cell.of(told(change.path("before"))),
                Cell.of(told(change.path("after")))));
      }
    }
    return new Table(
        List.of(
            texts.field("operatorId"),
            texts.field("since"),
            texts.field("before"),
            texts.text("filing.after")),
        rows,
        "");
  }

  private String told(JsonNode all) {
    return all.isEmpty()
        ? texts.text("filing.nothing")
        : Reasons.joined(all).stream()
            .map(
                it ->
                    texts.text(
                        "filing.reasonLine",
                        texts.code("effect", it.effect()),
                        reasons.title(it),
                        reasons.service(it),
                        reasons.provinces(it)))
            .collect(Collectors.joining(texts.text("filing.semicolon")));
  }
}
