package io.qinggui.operator.policy;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand.ListForSeriousViolation;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows here from what other services publish. */
@Configuration(proxyBeanMethods = false)
class Policies {

  /** Somebody may have listed the operator for this case by hand; that is what was wanted. */
  private static final Set<String> ON_THE_LIST = Set.of("already-listed", "listed-differently");

  /**
   * A serious violation is entered in the operator's credit record (三(三)): decided and listed on
   * the day of the determination, by whoever determined it. One that is not serious leads to
   * nothing.
   */
  @Bean
  Policy whenSeriousnessWasDetermined(Commands<OperatorEvent> commands) {
    return Policy.when(SeriousnessDetermined.TYPE)
        .on(InspectionFact.TOPIC)
        .named("when-seriousness-was-determined-then-add-credit-record")
        .apply(
            SeriousnessDetermined.class,
            (it, cause) -> {
              if (it.serious()) {
                list(commands, it, cause);
              }
            });
  }

  private static void list(
      Commands<OperatorEvent> commands, SeriousnessDetermined determined, Cause cause) {
    try {
      commands.send(
          new ListForSeriousViolation(determined.operatorId(), entry(determined)),
          CommandContext.causedBy(cause.policy(), cause.event().id()));
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
