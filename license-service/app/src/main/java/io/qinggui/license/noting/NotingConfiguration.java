package io.qinggui.license.noting;

import io.qinggui.license.language.LicensingEvent;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One policy for each sentence. */
@Configuration(proxyBeanMethods = false)
class NotingConfiguration {

  @Bean
  Noting noting(Commands<LicensingEvent> commands) {
    return new Noting(commands);
  }

  @Bean
  Policy whenAnnualCheckFailed(Noting noting) {
    return new WhenAnnualCheckFailedThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenAnnualCheckPassed(Noting noting) {
    return new WhenAnnualCheckPassedThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenCreditRecordWasAdded(Noting noting) {
    return new WhenCreditRecordWasAddedThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenCreditRecordWasRemoved(Noting noting) {
    return new WhenCreditRecordWasRemovedThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenCrossBorderWasApproved(Noting noting) {
    return new WhenCrossBorderWasApprovedThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenInternationalCircuitWasFiled(Noting noting) {
    return new WhenInternationalCircuitWasFiledThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenOperatorWasRegistered(Noting noting) {
    return new WhenOperatorWasRegisteredThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenSeriousnessWasDetermined(Noting noting) {
    return new WhenSeriousnessWasDeterminedThenNoteItForStanding(noting);
  }

  @Bean
  Policy whenServiceWasReported(Noting noting) {
    return new WhenServiceWasReportedThenNoteItForStanding(noting);
  }
}
