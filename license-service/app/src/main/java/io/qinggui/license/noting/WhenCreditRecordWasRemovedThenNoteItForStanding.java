package io.qinggui.license.noting;

import io.qinggui.license.language.CreditRemovalNoted;
import io.qinggui.operator.contract.CreditRecordRemoved;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** A cause of suspension goes away (rules V2, X1). */
public final class WhenCreditRecordWasRemovedThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenCreditRecordWasRemovedThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-credit-record-was-removed-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return OperatorFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(CreditRecordRemoved.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    CreditRecordRemoved it = noting.read(event, CreditRecordRemoved.class);
    noting.note(
        name(),
        event,
        new CreditRemovalNoted(
            it.operatorId(), Noting.source(event), it.creditRecordId(), it.removedOn()));
  }
}
