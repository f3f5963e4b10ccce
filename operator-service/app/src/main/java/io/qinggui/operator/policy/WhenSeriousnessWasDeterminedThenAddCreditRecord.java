package io.qinggui.operator.policy;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.ListForSeriousViolation;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A serious violation is entered in the operator's credit record (三(三)): decided and listed on the
 * day of the determination, by whoever determined it. One that is not serious leads to nothing.
 */
public final class WhenSeriousnessWasDeterminedThenAddCreditRecord implements Policy {

  private static final String NAME = "when-seriousness-was-determined-then-add-credit-record";

  /** Somebody may have listed the operator for this case by hand; that is what was wanted. */
  private static final Set<String> ON_THE_LIST = Set.of("already-listed", "listed-differently");

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Commands<OperatorEvent> commands;

  /**
   * @param commands where the listing goes
   */
  public WhenSeriousnessWasDeterminedThenAddCreditRecord(Commands<OperatorEvent> commands) {
    this.commands = commands;
  }

  @Override
  public String name() {
    return NAME;
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
    SeriousnessDetermined determined = JSON.treeToValue(event.data(), SeriousnessDetermined.class);
    if (determined.serious()) {
      list(determined, CommandContext.causedBy(NAME, event.id()));
    }
  }

  private void list(SeriousnessDetermined determined, CommandContext context) {
    try {
      commands.send(
          new ListForSeriousViolation(determined.operatorId(), entry(determined)), context);
    } catch (CommandRejectedException e) {
      if (!ON_THE_LIST.contains(e.rejection().code())) {
        throw e;
      }
    }
  }

  private static CreditEntry entry(SeriousnessDetermined determined) {
    return new CreditEntry(
        determined.kind(),
        determined.determinedOn(),
        determined.determinedOn(),
        determined.determinedBy(),
        determined.caseId());
  }
}
