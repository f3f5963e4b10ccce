package io.qinggui.inspection.cases.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.caller.Role;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases of one chain of leases, or of one order; each is among those of the other. */
@RestController
class LinkedCasesController {

  /** More than any chain has; an order can be disobeyed more often than that. */
  private static final int AT_MOST = 500;

  private static final int LEASES_AT_MOST = 200;

  private final ReadModel<CaseRecord> cases;

  LinkedCasesController(ReadModel<CaseRecord> cases) {
    this.cases = cases;
  }

  /**
   * The cases linked with one.
   *
   * @param truncated whether there are more than are shown
   */
  record LinkedCases(List<LinkedCase> items, boolean truncated) {}

  /**
   * A case that is linked with another.
   *
   * @param by {@code LEASE} for the same one, {@code CHAIN}, {@code ORDER}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LinkedCase(
      String caseId,
      Set<String> by,
      String operatorId,
      @Nullable String otherPartyId,
      String kind,
      String state,
      @Nullable String leaseId) {

    static LinkedCase of(CaseRecord it, Set<String> by) {
      CaseOpened opened = it.opened();
      CaseBasis basis = opened.basis();
      return new LinkedCase(
          opened.caseId(),
          by,
          opened.operatorId(),
          opened.otherPartyId(),
          opened.kind(),
          it.phase().name(),
          basis == null ? null : basis.leaseId());
    }
  }

  /**
   * Of the same lease and of the same order, and of further leases. The gateway asks, who knows the
   * chain.
   */
  @Operation(summary = "The cases of the same lease, of further leases, or of the same order")
  @GetMapping("/api/v1/cases/{caseId}/linked")
  LinkedCases linked(
      @PathVariable @ValidText(max = 64) String caseId,
      @RequestParam(required = false) @Nullable @Size(max = LEASES_AT_MOST)
          List<@ValidText(max = 64) String> leases,
      Caller caller) {
    caller.requireRole(Role.MIIT, Role.ADMINISTRATION, Role.AUDITOR);
    CaseOpened opened =
        cases
            .get(caseId)
            .orElseThrow(() -> ProblemException.notFound("case-unknown", Map.of("caseId", caseId)))
            .view()
            .opened();
    Set<String> ties = new LinkedHashSet<>(CaseTies.of(opened));
    if (leases != null) {
      leases.forEach(it -> ties.add(CaseTies.lease(it)));
    }
    Map<String, Set<String>> by = new TreeMap<>();
    Map<String, CaseRecord> found = new TreeMap<>();
    for (String tie : ties) {
      cases
          .all(Filter.ALL.with(CaseFields.TIES, tie))
          .map(Versioned::view)
          .filter(it -> !it.opened().caseId().equals(caseId))
          .limit(AT_MOST + 1L)
          .forEach(
              it -> {
                found.put(it.opened().caseId(), it);
                by.computeIfAbsent(it.opened().caseId(), any -> new TreeSet<>())
                    .add(CaseTies.by(tie, opened));
              });
    }
    List<LinkedCase> items =
        found.entrySet().stream()
            .limit(AT_MOST)
            .map(it -> LinkedCase.of(it.getValue(), by.getOrDefault(it.getKey(), Set.of())))
            .toList();
    return new LinkedCases(items, found.size() > AT_MOST);
  }
}
