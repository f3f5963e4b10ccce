package io.qinggui.inspection.policy;

import io.qinggui.inspection.language.CarrierEvent;
import io.qinggui.inspection.language.CarrierEvent.CarrierNoted;
import io.qinggui.inspection.language.CarrierEvent.CarrierWithdrawalNoted;
import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteCarrier;
import io.qinggui.operator.contract.FactWithdrawn;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.contract.OperatorRegistered;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.reference.Beijing;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carriers report on quarters as administrations do (四(三)), so it has to be known who is one. */
@Configuration(proxyBeanMethods = false)
class CarrierPolicies {

  private static final String NAME = "when-carrier-was-registered-then-note-it";
  private static final String CARRIER = "CARRIER";

  @Bean
  Policy whenCarrierWasRegistered(Commands<InspectionEvent> commands) {
    return Policy.either(
        Policy.when(OperatorRegistered.TYPE)
            .on(OperatorFact.TOPIC)
            .named(NAME)
            .apply(
                OperatorRegistered.class,
                (it, cause) -> {
                  if (it.kind().equals(CARRIER)) {
                    note(
                        new CarrierNoted(id(cause), it.operatorId(), dayOf(cause)),
                        cause,
                        commands);
                  }
                }),
        Policy.when(FactWithdrawn.TYPE)
            .on(OperatorFact.TOPIC)
            .named(NAME)
            .apply(
                FactWithdrawn.class,
                (it, cause) -> {
                  if (it.type().equals(OperatorRegistered.TYPE)) {
                    note(
                        new CarrierWithdrawalNoted(id(cause), it.eventId(), dayOf(cause)),
                        cause,
                        commands);
                  }
                }));
  }

  private static String id(Cause cause) {
    return cause.event().id();
  }

  private static LocalDate dayOf(Cause cause) {
    return Beijing.dateOf(cause.event().recordedAt());
  }

  private static void note(CarrierEvent fact, Cause cause, Commands<InspectionEvent> commands) {
    var unused =
        commands.send(
            new NoteCarrier(fact), CommandContext.causedBy(cause.policy(), fact.eventId()));
  }
}
