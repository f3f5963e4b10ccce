package io.qinggui.gateway.pages.operator;

import io.qinggui.gateway.pages.Clocks;
import io.qinggui.gateway.pages.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * All that the page of an operator shows, by the same two clocks.
 *
 * @param operator the register's entry; empty when it was not known
 * @param standing with all its reasons
 * @param matrix what it may do on the day
 * @param licenses as they are by these clocks
 * @param history events by these clocks, the newest last
 * @param leasesAsLessor of it
 * @param leasesAsLessee to it
 * @param findings about it
 * @param knownAt the moment by which all of it was read
 */
record OperatorReading(
    Optional<JsonNode> operator,
    JsonNode standing,
    Matrix matrix,
    List<JsonNode> licenses,
    JsonNode history,
    JsonNode leasesAsLessor,
    JsonNode leasesAsLessee,
    JsonNode findings,
    String knownAt) {

  private static final String MOST_EVENTS = "500";
  private static final String FEW = "20";

  /** Asks for all of it at once, once it is known what "now" is. */
  static OperatorReading of(Visit visit, String operatorId, Clocks clocks) {
    JsonNode standing = visit.read("/operators/{id}/standing", clocks.query(), operatorId);
    String knownAt = standing.path("knownAt").stringValue();
    Map<String, String> both = Map.of("validAt", clocks.validAt(), "knownAt", knownAt);
    var operator = visit.begin(() -> entry(visit, operatorId, both, knownAt));
    var matrix = visit.begin(() -> Matrix.of(visit, operatorId, clocks, knownAt));
    var licenses = visit.begin(() -> licenses(visit, operatorId, both));
    var history =
        visit.begin(
            () ->
                visit.read(
                    "/operators/{id}/history", with(both, "limit", MOST_EVENTS), operatorId));
    var lessor = visit.begin(() -> leases(visit, with(both, "lessorId", operatorId)));
    var lessee = visit.begin(() -> leases(visit, with(both, "lesseeId", operatorId)));
    var findings =
        visit.begin(
            () -> visit.read("/operators/{id}/findings", with(both, "limit", FEW), operatorId));
    return new OperatorReading(
        operator.get(),
        standing,
        matrix.get(),
        licenses.get(),
        history.get(),
        lessor.get(),
        lessee.get(),
        findings.get(),
        knownAt);
  }

  /** As of the day; an entry that was made later is told as it was known. */
  private static Optional<JsonNode> entry(
      Visit visit, String operatorId, Map<String, String> both, String knownAt) {
    return visit
        .find("/operators/{id}", both, operatorId)
        .or(() -> visit.find("/operators/{id}", Map.of("knownAt", knownAt), operatorId));
  }

  private static JsonNode leases(Visit visit, Map<String, String> query) {
    return visit.read("/leases", with(query, "limit", FEW));
  }

  /** The list tells which there are now; each is read as it was known. */
  private static List<JsonNode> licenses(Visit visit, String operatorId, Map<String, String> both) {
    JsonNode now = visit.read("/licenses", Map.of("operatorId", operatorId, "limit", FEW));
    List<Supplier<Optional<JsonNode>>> each =
        now.path("items")
            .valueStream()
            .map(it -> it.path("licenseNumber").stringValue())
            .map(number -> visit.begin(() -> visit.find("/licenses/{number}", both, number)))
            .toList();
    return each.stream().map(Supplier::get).flatMap(Optional::stream).toList();
  }

  private static Map<String, String> with(Map<String, String> query, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    more.put(name, value);
    return more;
  }

  /** What it is called by these clocks; its code while it has no name. */
  String name(String operatorId) {
    return operator
        .map(it -> it.path("name").asString(""))
        .filter(it -> !it.isEmpty())
        .orElse(operatorId);
  }
}
