package io.qinggui.license.noting;

import io.qinggui.license.language.ServiceReportNoted;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.contract.ServiceReported;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;

/** Running a service by 2017-01-17 is half of the grace of 二(一)2 (rule G1). */
public final class WhenServiceWasReportedThenNoteItForStanding implements Policy {

  private final Noting noting;

  /**
   * @param noting notes it
   */
  public WhenServiceWasReportedThenNoteItForStanding(Noting noting) {
    this.noting = noting;
  }

  @Override
  public String name() {
    return "when-service-was-reported-then-note-it-for-standing";
  }

  @Override
  public String topic() {
    return OperatorFact.TOPIC;
  }

  @Override
  public Set<String> types() {
    return Set.of(ServiceReported.TYPE);
  }

  @Override
  public void apply(ReceivedEvent event) {
    ServiceReported it = noting.read(event, ServiceReported.class);
    noting.note(
        name(),
        event,
        new ServiceReportNoted(
            it.operatorId(), Noting.source(event), it.service(), it.province(), it.runningSince()));
  }
}
