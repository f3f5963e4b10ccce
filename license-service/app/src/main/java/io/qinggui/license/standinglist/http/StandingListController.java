package io.qinggui.license.standinglist.http;

import io.qinggui.license.deadline.runtime.Boundaries;
import io.qinggui.license.deadline.runtime.StandingQuery;
import io.qinggui.license.rules.standing.Effect;
import io.qinggui.license.rules.standing.Reason;
import io.qinggui.license.standing.http.ReasonView;
import io.qinggui.license.standing.runtime.Standings;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.qinggui.platform.web.write.Today;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Operators by what applies to them on a day, from the present records. */
@RestController
class StandingListController {

  private final Boundaries boundaries;
  private final Standings standings;
  private final Today today;

  StandingListController(Boundaries boundaries, Standings standings, Today today) {
    this.boundaries = boundaries;
    this.standings = standings;
    this.today = today;
  }

  /**
   * An operator, and what was looked for of its standing.
   *
   * @param effects the reasons that apply on the day and are looked for; at least one
   */
  record AffectedOperator(String operatorId, List<ReasonView> effects) {}

  /**
   * In the order of their ids.
   *
   * @param effect what applies
   * @param code of the reason for which it applies, for example {@code COMMITMENT_BROKEN}
   * @param service for which it applies; what applies to every service is found as well
   * @param province likewise
   * @param validAt the day; today unless asked
   */
  @Operation(summary = "Find operators by their standing")
  @GetMapping("/api/v1/standings")
  Page<AffectedOperator> standings(
      @RequestParam Effect effect,
      @RequestParam(required = false) @Nullable @ValidText(max = 60) String code,
      @RequestParam(required = false) @Nullable Service service,
      @RequestParam(required = false) @Nullable @ValidProvince String province,
      @RequestParam(required = false) @Nullable Instant validAt,
      PageRequest page,
      Caller caller) {
    caller.requireReadAll();
    StandingQuery query =
        new StandingQuery(
            effect,
            code,
            service,
            province,
            validAt == null ? today.date() : Beijing.dateOf(validAt));
    return page.from(
        (after, limit) -> found(query, after.orElse(""), limit), AffectedOperator::operatorId);
  }

  private List<AffectedOperator> found(StandingQuery query, String after, int limit) {
    List<AffectedOperator> found = new ArrayList<>();
    String last = after;
    while (found.size() < limit) {
      int missing = limit - found.size();
      List<String> next = boundaries.operatorsWith(query, last, missing);
      next.stream().map(it -> found(query, it)).flatMap(Optional::stream).forEach(found::add);
      if (next.size() < missing) {
        return found;
      }
      last = next.getLast();
    }
    return found;
  }

  /** Empty when facts that the read model does not have yet have ended it. */
  private Optional<AffectedOperator> found(StandingQuery query, String operatorId) {
    List<Reason> reasons =
        standings.now(operatorId).standing().effectsOn(query.date()).stream()
            .filter(query::isMetBy)
            .toList();
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new AffectedOperator(operatorId, ReasonView.of(reasons)));
  }
}
