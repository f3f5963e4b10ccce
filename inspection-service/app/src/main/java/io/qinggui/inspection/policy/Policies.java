package io.qinggui.inspection.policy;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.inspection.language.NoteLicenseWithdrawal;
import io.qinggui.inspection.language.NotedHolderCommand.NoteHolder;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeNoted;
import io.qinggui.inspection.language.NotedHolderEvent.HolderChangeWithdrawalNoted;
import io.qinggui.inspection.notedlicense.runtime.NotedLicenses;
import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.LicenseHolderChanged;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows here when something happened in another service. */
@Configuration(proxyBeanMethods = false)
class Policies {

  private static final String NOTE_HOLDER = "when-license-holder-was-changed-then-note-it";
  private static final String NOTE_IT = "when-license-was-registered-then-note-it";

  /**
   * Only the issuer concludes a license's annual check, and the operator has to be its holder. A
   * registration that was withdrawn is no longer noted; one that was corrected comes again.
   */
  @Bean
  Policy whenLicenseWasRegistered(Commands<InspectionEvent> commands, NotedLicenses licenses) {
    return Policy.either(
        Policy.when(LicenseRegistered.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NOTE_IT)
            .apply(
                LicenseRegistered.class,
                (it, cause) -> commands.send(note(it, cause), context(cause, cause.event().id()))),
        Policy.when(FactWithdrawn.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NOTE_IT)
            .apply(
                FactWithdrawn.class,
                (it, cause) -> {
                  if (it.replacedBy() == null) {
                    withdraw(it, cause, commands, licenses);
                  }
                }));
  }

  /** The check of a license is of who holds it on the day of the check. */
  @Bean
  Policy whenLicenseHolderWasChanged(Commands<InspectionEvent> commands, NotedLicenses licenses) {
    return Policy.either(
        Policy.when(LicenseHolderChanged.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NOTE_HOLDER)
            .apply(
                LicenseHolderChanged.class,
                (it, cause) ->
                    commands.send(
                        new NoteHolder(change(it, cause)), context(cause, cause.event().id()))),
        Policy.when(FactWithdrawn.TYPE)
            .on(LicenseFact.TOPIC)
            .named(NOTE_HOLDER)
            .apply(
                FactWithdrawn.class,
                (it, cause) -> {
                  // what takes its place says so itself
                  if (it.replacedBy() == null) {
                    withdrawChange(it, cause, commands, licenses);
                  }
                }));
  }

  private static HolderChangeNoted change(LicenseHolderChanged it, Cause cause) {
    return new HolderChangeNoted(
        it.licenseNumber(),
        cause.event().id(),
        it.operatorId(),
        it.successorId(),
        it.effectiveOn(),
        cause.event().corrects());
  }

  private static void withdrawChange(
      FactWithdrawn it, Cause cause, Commands<InspectionEvent> commands, NotedLicenses licenses) {
    licenses
        .licenseNotedBy(context(cause, it.eventId()).commandId())
        .ifPresent(
            license ->
                commands.send(
                    new NoteHolder(
                        new HolderChangeWithdrawalNoted(license, it.eventId(), it.countedFrom())),
                    context(cause, cause.event().id())));
  }

  private static NoteLicense note(LicenseRegistered it, Cause cause) {
    return new NoteLicense(
        it.licenseNumber(), it.operatorId(), it.issuer(), it.grantedOn(), cause.event().id());
  }

  /** Which license it was is known by the command that noted it. Other facts were not noted. */
  private static void withdraw(
      FactWithdrawn it, Cause cause, Commands<InspectionEvent> commands, NotedLicenses licenses) {
    licenses
        .notedBy(context(cause, it.eventId()).commandId())
        .ifPresent(
            note ->
                commands.send(
                    new NoteLicenseWithdrawal(note, it.eventId(), it.countedFrom()),
                    context(cause, cause.event().id())));
  }

  private static CommandContext context(Cause cause, String eventId) {
    return CommandContext.causedBy(cause.policy(), eventId);
  }
}
