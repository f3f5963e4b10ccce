package io.qinggui.license.policy;

import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LeaseNote.LeaseChangeNoted;
import io.qinggui.license.language.LeaseNote.LeaseEndNoted;
import io.qinggui.license.language.LeaseNote.LeaseNoted;
import io.qinggui.license.language.LeaseNote.LeaseWithdrawalNoted;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NoteLease;
import io.qinggui.license.language.NotedFact.AffiliationNoted;
import io.qinggui.license.language.NotedFact.OrderNoted;
import io.qinggui.license.language.Source;
import io.qinggui.license.notedlease.NotedLease;
import io.qinggui.notification.contract.NotificationFact;
import io.qinggui.notification.contract.OrderIssued;
import io.qinggui.notification.contract.OrderedEffect;
import io.qinggui.operator.contract.LeaseChanged;
import io.qinggui.operator.contract.LeaseEnded;
import io.qinggui.operator.contract.LeaseFact;
import io.qinggui.operator.contract.LeaseFactWithdrawn;
import io.qinggui.operator.contract.LeaseRecorded;
import io.qinggui.operator.contract.OperatorAffiliated;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.intake.Policy;
import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.reference.Beijing;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is noted for findings about leases. */
@Configuration(proxyBeanMethods = false)
class LeasePolicies {

  private static final String NAME = "when-lease-was-told-then-note-it-for-findings";
  private static final String BARRED = "BARRED";

  /** What is noted of a published record. */
  @FunctionalInterface
  private interface Note<T> {
    LeaseNote of(T published, Source source);
  }

  /** Leases, and what becomes of them: by one consumer, so that each one's come in their order. */
  @Bean
  Policy whenLeaseWasTold(Commands<LicenseServiceEvent> commands) {
    return Policy.either(
        Policy.either(
            policy(LeaseRecorded.TYPE, LeaseRecorded.class, commands, LeasePolicies::recorded),
            policy(LeaseChanged.TYPE, LeaseChanged.class, commands, LeasePolicies::changed)),
        Policy.either(
            policy(LeaseEnded.TYPE, LeaseEnded.class, commands, LeasePolicies::ended),
            policy(
                LeaseFactWithdrawn.TYPE,
                LeaseFactWithdrawn.class,
                commands,
                LeasePolicies::withdrawn)));
  }

  private static <T> Policy policy(
      String type, Class<T> data, Commands<LicenseServiceEvent> commands, Note<T> note) {
    return Policy.when(type)
        .on(LeaseFact.TOPIC)
        .named(NAME)
        .inOrderPer("leaseId")
        .apply(
            data, (it, cause) -> note(note.of(it, Noting.source(cause.event())), cause, commands));
  }

  /** What the rules could not make sense of is refused, so that it is parked. */
  private static void note(LeaseNote note, Cause cause, Commands<LicenseServiceEvent> commands) {
    ReceivedEvent event = cause.event();
    NotedLease.of(List.of(note)).ifPresent(it -> it.lease().run());
    commands.send(new NoteLease(note), Noting.context(cause.policy(), event, 0));
  }

  private static LeaseNote recorded(LeaseRecorded it, Source source) {
    return new LeaseNoted(
        it.leaseId(),
        source,
        it.leaseNumber(),
        it.operatorId(),
        it.lesseeId(),
        it.resource(),
        it.identifier(),
        it.province(),
        it.service(),
        it.purpose(),
        it.from(),
        it.until(),
        it.outOf(),
        it.mbps());
  }

  private static LeaseNote changed(LeaseChanged it, Source source) {
    return new LeaseChangeNoted(
        it.leaseId(), source, it.changedOn(), it.until(), it.mbps(), it.purpose(), it.service());
  }

  private static LeaseNote ended(LeaseEnded it, Source source) {
    return new LeaseEndNoted(it.leaseId(), source, it.endedOn());
  }

  private static LeaseNote withdrawn(LeaseFactWithdrawn it, Source source) {
    return new LeaseWithdrawalNoted(
        it.leaseId(), source, it.eventId(), it.countedFrom(), it.replacedBy());
  }

  /** Own use within one group is no supply to others, 二(二)2. */
  @Bean
  Policy whenOperatorWasAffiliated(Noting noting) {
    return Policy.when(OperatorAffiliated.TYPE)
        .on(OperatorFact.TOPIC)
        .named("when-operator-was-affiliated-then-note-it-for-findings")
        .apply(
            OperatorAffiliated.class,
            noting.of(
                (it, source, event) ->
                    new AffiliationNoted(
                        it.operatorId(), source, it.groupId(), it.from(), it.until())));
  }

  /** A carrier that was ordered and leases all the same violates 三(四). */
  @Bean
  Policy whenOrderWasIssued(Noting noting) {
    return Policy.when(OrderIssued.TYPE)
        .on(NotificationFact.TOPIC)
        .named("when-order-was-issued-then-note-it-for-findings")
        .apply(
            OrderIssued.class,
            noting.of(
                (it, source, event) ->
                    new OrderNoted(
                        it.operatorId(),
                        source,
                        it.orderId(),
                        it.addressee(),
                        Beijing.dateOf(it.issuedAt()),
                        it.effects().stream()
                            .filter(effect -> effect.effect().equals(BARRED))
                            .map(LeasePolicies::place)
                            .distinct()
                            .toList())));
  }

  private static OrderNoted.Place place(OrderedEffect effect) {
    return new OrderNoted.Place(effect.service(), effect.province());
  }
}
