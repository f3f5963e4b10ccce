package io.qinggui.gateway.pages.supervisedcase;

import io.qinggui.gateway.pages.OperatorNames;
import io.qinggui.gateway.pages.PageTexts;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A case with all that its page shows, asked for at once. What cannot be had beside the case itself
 * is told to be missing.
 *
 * @param found the case
 * @param line its steps
 * @param linked cases that are linked with it; empty when they cannot be had
 * @param finding that opened it; empty when there is none, or when it cannot be had
 * @param possible steps
 * @param names of the parties
 */
public record CaseReading(
    JsonNode found,
    StepLine line,
    Optional<JsonNode> linked,
    Optional<JsonNode> finding,
    List<CaseStep> possible,
    OperatorNames names) {

  private static final String FINDINGS = "500";

  /** Copies the steps. */
  public CaseReading {
    possible = List.copyOf(possible);
  }

  static CaseReading of(Visit visit, String caseId, LocalDate today) {
    Supplier<Optional<JsonNode>> linked =
        visit.begin(() -> ifTold(() -> visit.read("/cases/{caseId}/linked", Map.of(), caseId)));
    JsonNode found = visit.read("/cases/{caseId}", Map.of(), caseId);
    Supplier<Optional<List<JsonNode>>> events =
        visit.begin(() -> ifTold(() -> StepLine.events(visit, found)));
    Supplier<Optional<JsonNode>> finding =
        visit.begin(() -> ifTold(() -> finding(visit, found)).flatMap(it -> it));
    List<CaseStep> possible =
        mayAct(visit, found) ? PossibleSteps.of(visit, caseId, today) : List.of();
    Optional<JsonNode> others = linked.get();
    OperatorNames names = OperatorNames.of(visit, parties(found, others));
    return new CaseReading(
        found,
        StepLine.of(visit.texts(), found, events.get().orElse(List.of())),
        others,
        finding.get(),
        possible,
        names);
  }

  private static <T> Optional<T> ifTold(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (RefusedByService | ProblemException untold) {
      return Optional.empty();
    }
  }

  private static boolean mayAct(Visit visit, JsonNode found) {
    return visit.caller().mayActInProvince(found.path("province").asString(""));
  }

  /** Whether the visitor may take steps. */
  boolean isFor(Visit visit) {
    return mayAct(visit, found);
  }

  /** Whether texts of officers are the visitor's business. */
  static boolean isOfficer(Visit visit) {
    return visit.is(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
  }

  /** As it was on the day on which the case was opened: it may have ended since. */
  private static Optional<JsonNode> finding(Visit visit, JsonNode found) {
    String findingId = found.path("findingId").asString("");
    if (findingId.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("validAt", found.path("foundOn").asString("") + "T00:00:00+08:00");
    query.put("limit", FINDINGS);
    return visit
        .read("/operators/{operatorId}/findings", query, found.path("operatorId").asString(""))
        .path("items")
        .valueStream()
        .filter(it -> it.path("findingId").asString("").equals(findingId))
        .findFirst();
  }

  private static List<String> parties(JsonNode found, Optional<JsonNode> linked) {
    Stream<JsonNode> others = linked.stream().flatMap(it -> it.path("items").valueStream());
    return CaseRow.parties(Stream.concat(Stream.of(found), others).toList());
  }

  /** The clause: that of the finding, or else the one that the kind of violation is named in. */
  public String clause(PageTexts texts) {
    String kind = "supervisedcase.clause." + found.path("kind").asString("");
    return finding
        .map(it -> it.path("clause").asString(""))
        .orElseGet(() -> texts.has(kind) ? texts.text(kind) : "");
  }
}
