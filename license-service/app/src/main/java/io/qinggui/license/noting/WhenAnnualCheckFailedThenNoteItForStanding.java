package io.qinggui.license.noting;

import io.qinggui.inspection.contract.AnnualCheckFailed;
import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.license.language.AnnualCheckNoted;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** A failed check is a question of the year that was checked. */
public final class WhenAnnualCheckFailedThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenAnnualCheckFailedThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-annual-check-failed-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return InspectionFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(AnnualCheckFailed.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    AnnualCheckFailed it = noting.read(event, AnnualCheckFailed.class);
    noting.note(
        name(),
        event,
        new AnnualCheckNoted(
            it.operatorId(),
            Noting.source(event),
            it.licenseNumber(),
            it.year(),
            false,
            it.concludedOn()));
  }
}
