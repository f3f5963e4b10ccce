package io.qinggui.license.noting;

import io.qinggui.license.language.OperatorNoted;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.contract.OperatorRegistered;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** Carriers are suppliers by their kind (rule L2). */
public final class WhenOperatorWasRegisteredThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenOperatorWasRegisteredThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-operator-was-registered-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return OperatorFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(OperatorRegistered.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    OperatorRegistered it = noting.read(event, OperatorRegistered.class);
    noting.note(
        name(),
        event,
        new OperatorNoted(
            it.operatorId(),
            Noting.source(event),
            it.kind(),
            it.province(),
            Noting.legalDate(event)));
  }
}
