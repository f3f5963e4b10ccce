package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.language.DeliveryReport;
import io.qinggui.notification.language.DeliveryReport.Attempted;
import io.qinggui.notification.language.DisableCause;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.reference.Beijing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * Reports to the subscription, whose events reach its owner by every door. Nothing is said about
 * the delivery of such a report itself: it would never end.
 */
final class ReportingOwner implements Owner {

  private static final String ABOUT_DELIVERIES = "io.qinggui.notification.";

  private final Commands<NotificationEvent> commands;
  private final InstantSource clock;

  ReportingOwner(Commands<NotificationEvent> commands, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public void failing(Delivery delivery, Instant since) {
    if (!isAboutDeliveries(delivery)) {
      report(
          new DeliveryReport.NoteFailing(delivery.subscription(), attempted(delivery), today()),
          "failing-since-" + since);
    }
  }

  @Override
  public void exhausted(Delivery delivery) {
    if (!isAboutDeliveries(delivery)) {
      report(
          new DeliveryReport.NoteExhausted(delivery.subscription(), attempted(delivery), today()),
          "exhausted-" + delivery.id() + "-" + delivery.attempts().getLast().at());
    }
  }

  @Override
  public void recovered(Delivery delivery, Instant since) {
    report(
        new DeliveryReport.NoteRecovered(delivery.subscription(), attempted(delivery), today()),
        "recovered-from-" + since);
  }

  @Override
  public void givenUp(Delivery delivery, Instant since) {
    report(
        new DeliveryReport.Disable(
            delivery.subscription(), DisableCause.ONLY_FAILURES, attempted(delivery), today()),
        "given-up-" + since);
  }

  @Override
  public void gone(Delivery delivery) {
    report(
        new DeliveryReport.NoteGone(delivery.subscription(), attempted(delivery), today()),
        "gone-" + delivery.id());
  }

  private void report(DeliveryReport report, String what) {
    var unused =
        commands.send(
            report, CommandContext.causedBy("deliveries", report.subscriptionId() + "-" + what));
  }

  private LocalDate today() {
    return Beijing.dateOf(clock.instant());
  }

  private static boolean isAboutDeliveries(Delivery delivery) {
    return delivery.type().startsWith(ABOUT_DELIVERIES);
  }

  private static Attempted attempted(Delivery delivery) {
    Attempt last = delivery.attempts().getLast();
    return new Attempted(
        delivery.type(), delivery.eventId(), last.status() == 0 ? null : last.status());
  }
}
