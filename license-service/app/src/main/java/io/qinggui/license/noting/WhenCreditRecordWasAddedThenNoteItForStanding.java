package io.qinggui.license.noting;

import io.qinggui.license.language.CreditRecordNoted;
import io.qinggui.operator.contract.CreditRecordAdded;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** Bad credit stops new customers, 三(四) (rule V2). */
public final class WhenCreditRecordWasAddedThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenCreditRecordWasAddedThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-credit-record-was-added-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return OperatorFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(CreditRecordAdded.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    CreditRecordAdded it = noting.read(event, CreditRecordAdded.class);
    noting.note(
        name(),
        event,
        new CreditRecordNoted(
            it.operatorId(),
            Noting.source(event),
            it.creditRecordId(),
            it.decidedOn(),
            it.listedOn(),
            it.listedBy(),
            it.caseId()));
  }
}
