package io.qinggui.license.noting;

import io.qinggui.license.language.CircuitFileNoted;
import io.qinggui.operator.contract.InternationalCircuitFiled;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** International circuits need a file of their user, 二(二)4 (rule L4). */
public final class WhenInternationalCircuitWasFiledThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenInternationalCircuitWasFiledThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-international-circuit-was-filed-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return OperatorFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(InternationalCircuitFiled.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    InternationalCircuitFiled it = noting.read(event, InternationalCircuitFiled.class);
    noting.note(
        name(),
        event,
        new CircuitFileNoted(
            it.operatorId(),
            Noting.source(event),
            it.carrierId(),
            it.purpose(),
            it.filedOn(),
            it.acknowledgedOn()));
  }
}
