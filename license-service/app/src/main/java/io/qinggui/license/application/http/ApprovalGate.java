package io.qinggui.license.application.http;

import io.qinggui.license.application.http.LicensesApplied.Applied;
import io.qinggui.license.decision.http.Gate;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.language.GateAnswer;
import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import io.qinggui.license.rules.book.RuleValues;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.Exit.AftercarePlan;
import io.qinggui.license.rules.standing.Exit.Obstacle;
import io.qinggui.license.rules.standing.HolderChange;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.standing.runtime.Standings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules say to an approval on the day of its decision. */
@Component
final class ApprovalGate {

  private static final GateAnswer OPEN = new GateAnswer("ALLOW", List.of(), null);

  private final Gate gate;
  private final Standings standings;

  ApprovalGate(Gate gate, Standings standings) {
    this.gate = gate;
    this.standings = standings;
  }

  GateAnswer ask(
      ApplicationView application,
      LocalDate decidedOn,
      @Nullable LocalDate noticeGivenOn,
      Optional<Applied> license,
      RuleValues values) {
    String operator = application.operatorId();
    return switch (ApplicationKind.valueOf(application.kind())) {
      case NEW_LICENSE -> gate.grant(operator, application.grants(), decidedOn);
      case EXPANSION ->
          gate.expand(operator, numberOf(application), application.grants(), decidedOn);
      case RENEWAL ->
          gate.renew(operator, numberOf(application), application.submittedOn(), decidedOn);
      case HOLDER_CHANGE -> succession(application, decidedOn);
      case CANCELLATION ->
          exit(decidedOn, noticeGivenOn, license.map(Applied::plan).orElse(null), values);
    };
  }

  private static String numberOf(ApplicationView application) {
    return Objects.requireNonNull(application.licenseNumber());
  }

  /** S4: the successor has taken the operator's place. */
  private GateAnswer succession(ApplicationView application, LocalDate decidedOn) {
    String successor = Objects.requireNonNull(application.successorId());
    return HolderChange.obstacle(
            standings.factsKnownAt(successor, Instant.MAX), application.operatorId(), decidedOn)
        .map(it -> new GateAnswer("DENY", List.of(reason(it.rule(), it.name())), null))
        .orElse(OPEN);
  }

  private static Map<String, Object> reason(Rule rule, String code) {
    Map<String, Object> reason = new LinkedHashMap<>();
    reason.put("rule", rule.id());
    reason.put("code", code);
    reason.put("clause", rule.clause());
    return reason;
  }

  /** X2: a plan for the customers, and their days of notice. */
  private static GateAnswer exit(
      LocalDate decidedOn,
      @Nullable LocalDate noticeGivenOn,
      @Nullable AftercarePlanFiled plan,
      RuleValues values) {
    AftercarePlan planned =
        plan == null
            ? null
            : new AftercarePlan(
                plan.filedOn(), noticeGivenOn == null ? plan.customersNotifiedOn() : noticeGivenOn);
    return Exit.obstacle(decidedOn, planned, values)
        .map(it -> new GateAnswer("DENY", List.of(reason(it)), null))
        .orElse(OPEN);
  }

  private static Map<String, Object> reason(Obstacle obstacle) {
    Map<String, Object> reason = new LinkedHashMap<>();
    reason.put("rule", Exit.X2.id());
    switch (obstacle) {
      case Obstacle.PlanMissing missing -> reason.put("code", "AFTERCARE_PLAN_MISSING");
      case Obstacle.NoticeTooShort(LocalDate earliest) -> {
        reason.put("code", "NOTICE_TOO_SHORT");
        reason.put("earliest", earliest.toString());
      }
    }
    reason.put("clause", Exit.X2.clause());
    return reason;
  }
}
