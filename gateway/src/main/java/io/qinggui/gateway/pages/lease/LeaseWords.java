package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.lease.LeaseGraph.Edge;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Leases in words. */
public final class LeaseWords {

  /** Codes of what is leased. */
  public static final List<String> RESOURCES =
      List.of("CIRCUIT", "INTERNATIONAL_CIRCUIT", "IP_PREFIX", "BANDWIDTH");

  /** So many findings are named in a drawing; a table names all. */
  private static final int NAMED = 2;

  private final PageTexts texts;

  LeaseWords(PageTexts texts) {
    this.texts = texts;
  }

  PageTexts texts() {
    return texts;
  }

  /** From when until when. */
  public String days(JsonNode lease) {
    String from = texts.day(lease.path("from"));
    String until = texts.day(lease.path("until"));
    return until.isEmpty()
        ? texts.text("leases.from", from)
        : texts.text("leases.fromUntil", from, until);
  }

  public String resource(JsonNode lease) {
    return texts.code("resource", lease.path("resource").asString(""));
  }

  /** For which service it is leased, or for what else. */
  public String purpose(JsonNode lease) {
    String purpose = texts.code("purpose", lease.path("purpose").asString(""));
    JsonNode service = lease.path("service");
    return service.isString()
        ? texts.text("leases.purpose", purpose, texts.word("service", service.stringValue()))
        : purpose;
  }

  String violations(List<Violation> violations) {
    return violations.isEmpty()
        ? texts.text("leases.noneFound")
        : String.join(
            texts.text("facts.comma"), violations.stream().map(it -> it.words(texts)).toList());
  }

  /** The first few, and how many more there are. */
  List<String> named(List<Violation> violations, double width) {
    List<String> named =
        violations.stream()
            .limit(NAMED)
            .flatMap(it -> FittedText.lines(it.words(texts), width, 2).stream())
            .toList();
    int more = violations.size() - NAMED;
    return more <= 0
        ? named
        : Stream.concat(named.stream(), Stream.of(texts.text("leases.moreFound", more))).toList();
  }

  /** All of a lease in a sentence. */
  String sentence(Edge edge, LeaseGraph graph, List<Violation> violations) {
    return texts.text(
        "leases.sentence",
        graph.name(edge.lessorId()),
        graph.name(edge.lesseeId()),
        resource(edge.lease()),
        edge.lease().path("identifier").asString(""),
        days(edge.lease()),
        violations(violations));
  }
}
