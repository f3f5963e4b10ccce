package io.qinggui.operator.policy;

import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.ViolationFindingWithdrawn;
import io.qinggui.license.contract.ViolationFound;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingNoted;
import io.qinggui.operator.language.LeaseFindingEvent.LeaseFindingWithdrawalNoted;
import io.qinggui.operator.language.NoteLeaseFinding;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.reference.Beijing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What was found of leases is noted with them, so that a chain shows where it is against the law.
 */
@Configuration(proxyBeanMethods = false)
class FindingPolicies {

  private static final String NAME = "when-violation-was-found-then-note-it-with-its-lease";

  @Bean
  Policy whenViolationWasFound(Commands<OperatorEvent> commands) {
    return Policy.either(
        Policy.when(ViolationFound.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NAME)
            .apply(
                ViolationFound.class,
                (it, cause) -> {
                  if (it.leaseId() != null) {
                    commands.send(
                        new NoteLeaseFinding(
                            new LeaseFindingNoted(
                                it.leaseId(), it.findingId(), it.kind(), it.from())),
                        context(cause));
                  }
                }),
        Policy.when(ViolationFindingWithdrawn.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NAME)
            .apply(
                ViolationFindingWithdrawn.class,
                (it, cause) -> {
                  if (it.leaseId() != null) {
                    commands.send(
                        new NoteLeaseFinding(
                            new LeaseFindingWithdrawalNoted(
                                it.leaseId(),
                                it.findingId(),
                                Beijing.dateOf(cause.event().recordedAt()))),
                        context(cause));
                  }
                }));
  }

  private static CommandContext context(Cause cause) {
    return CommandContext.causedBy(cause.policy(), cause.event().id());
  }
}
