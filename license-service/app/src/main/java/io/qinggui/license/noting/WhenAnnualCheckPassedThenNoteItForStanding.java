package io.qinggui.license.noting;

import io.qinggui.inspection.contract.AnnualCheckPassed;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.license.language.AnnualCheckNoted;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** The latest conclusion of a license and year counts. */
public final class WhenAnnualCheckPassedThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenAnnualCheckPassedThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-annual-check-passed-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return InspectionFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(AnnualCheckPassed.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    AnnualCheckPassed it = noting.read(event, AnnualCheckPassed.class);
    noting.note(
        name(),
        event,
        new AnnualCheckNoted(
            it.operatorId(),
            Noting.source(event),
            it.licenseNumber(),
            it.year(),
            true,
            it.concludedOn()));
  }
}
