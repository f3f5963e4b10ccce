package io.qinggui.license.noting;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.license.language.SeriousnessNoted;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** A serious violation has four consequences, 三(三) (rule V1). */
public final class WhenSeriousnessWasDeterminedThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenSeriousnessWasDeterminedThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-seriousness-was-determined-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return InspectionFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(SeriousnessDetermined.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    SeriousnessDetermined it = noting.read(event, SeriousnessDetermined.class);
    noting.note(
        name(),
        event,
        new SeriousnessNoted(
            it.operatorId(),
            Noting.source(event),
            it.caseId(),
            it.kind(),
            it.serious(),
            it.determinedOn()));
  }
}
