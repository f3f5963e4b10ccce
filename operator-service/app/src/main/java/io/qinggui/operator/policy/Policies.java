package io.qinggui.operator.policy;

import io.qinggui.inspection.contract.InspectionFact;
import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.license.contract.LicenseTakenOver;
import io.qinggui.operator.language.HeldLicenseCommand.NoteLicense;
import io.qinggui.operator.language.HeldLicenseEvent;
import io.qinggui.operator.language.HeldLicenseEvent.LicenseNoted;
import io.qinggui.operator.language.HeldLicenseEvent.LicenseWithdrawalNoted;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.ledger.Ledger;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows here from what other services publish. */
@Configuration(proxyBeanMethods = false)
class Policies {

  private static final Set<String> HOLDINGS =
      Set.of("io.qinggui.license.license-registered", "io.qinggui.license.license-taken-over");

  /** A serious violation is entered in the operator's credit record (三(三)), and taken out again. */
  @Bean
  Policy whenSeriousnessWasDetermined(
      Commands<OperatorEvent> commands, Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    CreditAfterDetermination credit = new CreditAfterDetermination(commands, ledger, catalog);
    String name = "when-seriousness-was-determined-then-add-credit-record";
    return Policy.either(
        Policy.when(SeriousnessDetermined.TYPE)
            .on(InspectionFact.TOPIC)
            .named(name)
            .apply(SeriousnessDetermined.class, credit::determined),
        Policy.when(io.qinggui.inspection.contract.FactWithdrawn.TYPE)
            .on(InspectionFact.TOPIC)
            .named(name)
            .apply(io.qinggui.inspection.contract.FactWithdrawn.class, credit::withdrawn));
  }

  /** An operator is not taken from the register while it holds a license. */
  @Bean
  Policy whenLicenseWasRegistered(Commands<OperatorEvent> commands) {
    return Policy.when(LicenseRegistered.TYPE)
        .on(LicenseFact.TOPIC)
        .named("when-license-was-registered-then-note-its-holder")
        .apply(
            LicenseRegistered.class,
            (it, cause) ->
                note(
                    commands,
                    cause,
                    new LicenseNoted(
                        it.operatorId(), it.licenseNumber(), cause.event().id(), it.grantedOn())));
  }

  /** Whoever takes a license over holds it as well as whoever held it before did. */
  @Bean
  Policy whenLicenseWasTakenOver(Commands<OperatorEvent> commands) {
    return Policy.when(LicenseTakenOver.TYPE)
        .on(LicenseFact.TOPIC)
        .named("when-license-was-taken-over-then-note-its-holder")
        .apply(
            LicenseTakenOver.class,
            (it, cause) ->
                note(
                    commands,
                    cause,
                    new LicenseNoted(
                        it.operatorId(),
                        it.licenseNumber(),
                        cause.event().id(),
                        it.effectiveOn())));
  }

  /** A license that was registered or taken over wrongly is held by nobody. */
  @Bean
  Policy whenLicenseRegistrationWasWithdrawn(Commands<OperatorEvent> commands) {
    return Policy.when(io.qinggui.license.contract.FactWithdrawn.TYPE)
        .on(LicenseFact.TOPIC)
        .named("when-license-registration-was-withdrawn-then-note-its-holder")
        .apply(
            io.qinggui.license.contract.FactWithdrawn.class,
            (it, cause) -> {
              String operatorId = it.operatorId();
              if (HOLDINGS.contains(it.type()) && operatorId != null) {
                note(
                    commands,
                    cause,
                    new LicenseWithdrawalNoted(operatorId, it.eventId(), it.countedFrom()));
              }
            });
  }

  private static void note(Commands<OperatorEvent> commands, Cause cause, HeldLicenseEvent note) {
    commands.send(
        new NoteLicense(note), CommandContext.causedBy(cause.policy(), cause.event().id()));
  }
}
