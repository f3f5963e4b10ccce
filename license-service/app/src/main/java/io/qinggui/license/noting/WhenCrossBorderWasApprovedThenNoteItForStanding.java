package io.qinggui.license.noting;

import io.qinggui.license.language.CrossBorderApprovalNoted;
import io.qinggui.operator.contract.CrossBorderApproved;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** Cross-border operation needs an approval, 二(二)4 (rule L4). */
public final class WhenCrossBorderWasApprovedThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenCrossBorderWasApprovedThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-cross-border-was-approved-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return OperatorFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(CrossBorderApproved.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    CrossBorderApproved it = noting.read(event, CrossBorderApproved.class);
    noting.note(
        name(),
        event,
        new CrossBorderApprovalNoted(
            it.operatorId(),
            Noting.source(event),
            it.approvalNumber(),
            it.approvedOn(),
            it.validUntil()));
  }
}
