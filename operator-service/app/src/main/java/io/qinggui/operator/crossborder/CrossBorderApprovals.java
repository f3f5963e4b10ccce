package io.qinggui.operator.crossborder;

import io.qinggui.operator.language.RegisterCommand.ApproveCrossBorder;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CrossBorderApproved;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.HashMap;
import java.util.Map;

/** The approvals of one operator, by their number. */
public record CrossBorderApprovals(Map<String, CrossBorderApproved> byNumber) {

  /** None yet. */
  public static final CrossBorderApprovals NONE = new CrossBorderApprovals(Map.of());

  /** What follows from recording an approval. */
  public Decision<RegisterEvent> decide(ApproveCrossBorder command) {
    CrossBorderApproved known = byNumber.get(command.approvalNumber());
    CrossBorderApproved approved = approved(command);
    return Decision.decideUnless(
        Checks.all(
            Checks.notInFuture("/approvedOn", command.approvedOn(), command.today()),
            Checks.notBefore(
                "ends-before-approved", "/validUntil", command.validUntil(), command.approvedOn())),
        () -> known == null ? Decision.accept(approved) : again(approved, known));
  }

  /** The approvals together with another one. */
  public CrossBorderApprovals with(CrossBorderApproved event) {
    Map<String, CrossBorderApproved> more = new HashMap<>(byNumber);
    more.put(event.approvalNumber(), event);
    return new CrossBorderApprovals(Map.copyOf(more));
  }

  private static CrossBorderApproved approved(ApproveCrossBorder command) {
    return new CrossBorderApproved(
        command.operatorId(), command.approvalNumber(), command.approvedOn(), command.validUntil());
  }

  private static Decision<RegisterEvent> again(
      CrossBorderApproved approved, CrossBorderApproved known) {
    String code = approved.equals(known) ? "already-approved" : "approved-differently";
    return Decision.reject(
        Rejection.conflict(code, Map.of("approvedOn", known.approvedOn().toString())));
  }
}
