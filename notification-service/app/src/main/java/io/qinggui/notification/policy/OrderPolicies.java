package io.qinggui.notification.policy;

import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.contract.StandingChanged;
import io.qinggui.notification.feed.OperatorNames;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperator;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperatorWithdrawal;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.notedoperator.runtime.NotedOperators;
import io.qinggui.notification.order.runtime.Addressing;
import io.qinggui.operator.contract.FactWithdrawn;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.contract.OperatorRegistered;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders follow from, a sentence each. */
@Configuration(proxyBeanMethods = false)
class OrderPolicies {

  private static final String NOTE_OPERATOR =
      "when-operator-was-registered-then-note-it-for-orders";
  private static final String REGISTRATION = "io.qinggui.operator.operator-registered";

  /**
   * Only the standing that holds today gives orders (三(三), 三(四)): an import of the past does not
   * flood the carriers.
   */
  @Bean
  Policy whenStandingChanged(
      Commands<NotificationEvent> commands,
      NotedOperators operators,
      OperatorNames names,
      Addressing addressing,
      InstantSource clock) {
    return Policy.when(StandingChanged.TYPE)
        .on(LicenseFact.TOPIC)
        .named("when-standing-changed-then-order-carriers-to-enforce-it")
        .apply(
            StandingChanged.class,
            (standing, cause) -> {
              Instant now = clock.instant();
              AnnouncedStanding it = new AnnouncedStanding(standing);
              if (it.holdsOn(Beijing.dateOf(now))) {
                var unused =
                    commands.send(
                        it.restate(
                            cause.event(),
                            names.of(standing.operatorId()).orElse(null),
                            operators.carriers(),
                            now),
                        context(cause));
                // carriers may have come or gone meanwhile
                addressing.readdress(standing.operatorId(), now);
              }
            });
  }

  /**
   * Carriers are told, and the administration of an operator's province is told when they do not
   * answer. A registration that was corrected comes again.
   */
  @Bean
  Policy whenOperatorWasRegistered(Commands<NotificationEvent> commands) {
    return Policy.either(
        Policy.when(OperatorRegistered.TYPE)
            .on(OperatorFact.TOPIC)
            .named(NOTE_OPERATOR)
            .apply(
                OperatorRegistered.class,
                (it, cause) -> commands.send(note(it, cause.event()), context(cause))),
        Policy.when(FactWithdrawn.TYPE)
            .on(OperatorFact.TOPIC)
            .named(NOTE_OPERATOR)
            .apply(
                FactWithdrawn.class,
                (it, cause) -> {
                  if (it.type().equals(REGISTRATION) && it.replacedBy() == null) {
                    var unused = commands.send(withdrawal(it), context(cause));
                  }
                }));
  }

  private static NoteOperator note(OperatorRegistered it, ReceivedEvent event) {
    LocalDate legalDate = event.legalDate();
    return new NoteOperator(
        it.operatorId(),
        it.kind(),
        it.province(),
        legalDate == null ? Beijing.dateOf(event.recordedAt()) : legalDate,
        event.id());
  }

  private static NoteOperatorWithdrawal withdrawal(FactWithdrawn it) {
    return new NoteOperatorWithdrawal(it.operatorId(), it.eventId(), it.countedFrom());
  }

  private static CommandContext context(Cause cause) {
    return CommandContext.causedBy(cause.policy(), cause.event().id());
  }
}
