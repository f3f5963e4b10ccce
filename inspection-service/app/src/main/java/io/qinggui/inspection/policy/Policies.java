package io.qinggui.inspection.policy;

import io.qinggui.inspection.language.InspectionEvent;
import io.qinggui.inspection.language.NoteLicense;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.LicenseRegistered;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows here when something happened in another service. */
@Configuration(proxyBeanMethods = false)
class Policies {

  /** Only the issuer concludes a license's annual check, and the operator has to be its holder. */
  @Bean
  Policy whenLicenseWasRegistered(Commands<InspectionEvent> commands) {
    return Policy.when(LicenseRegistered.TYPE)
        .on(LicenseFact.TOPIC)
        .named("when-license-was-registered-then-note-it")
        .apply(
            LicenseRegistered.class,
            (it, cause) ->
                commands.send(
                    new NoteLicense(
                        it.licenseNumber(), it.operatorId(), it.issuer(), it.grantedOn()),
                    CommandContext.causedBy(cause.policy(), cause.event().id())));
  }
}
