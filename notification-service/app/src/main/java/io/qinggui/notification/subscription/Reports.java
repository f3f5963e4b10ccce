package io.qinggui.notification.subscription;

import io.qinggui.notification.language.DeliveryAlert.DeliveryExhausted;
import io.qinggui.notification.language.DeliveryAlert.DeliveryFailing;
import io.qinggui.notification.language.DeliveryAlert.DeliveryRecovered;
import io.qinggui.notification.language.DeliveryAlert.EndpointGone;
import io.qinggui.notification.language.DeliveryAlert.SubscriptionDisabled;
import io.qinggui.notification.language.DeliveryReport;
import io.qinggui.notification.language.DeliveryReport.ConfirmEndpoint;
import io.qinggui.notification.language.DeliveryReport.Disable;
import io.qinggui.notification.language.DeliveryReport.NoteExhausted;
import io.qinggui.notification.language.DeliveryReport.NoteFailing;
import io.qinggui.notification.language.DeliveryReport.NoteGone;
import io.qinggui.notification.language.DeliveryReport.NoteRecovered;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionEvent.EndpointConfirmed;
import io.qinggui.platform.decider.Decision;

/** What follows from how deliveries went. None is refused: whoever delivers has seen it. */
final class Reports {

  private Reports() {}

  static Decision<SubscriptionEvent> decide(DeliveryReport report, Subscription it) {
    return switch (report) {
      case ConfirmEndpoint confirm ->
          it.isValidated()
              ? Decision.accept()
              : Decision.accept(new EndpointConfirmed(it.id(), confirm.today()));
      case Disable disable ->
          it.status() == Status.DISABLED
              ? Decision.accept()
              : Decision.accept(disabled(disable, it));
      case NoteGone gone -> Decision.accept(gone(gone, it));
      case NoteFailing failing -> Decision.accept(failing(failing, it));
      case NoteExhausted exhausted -> Decision.accept(exhausted(exhausted, it));
      case NoteRecovered recovered -> Decision.accept(recovered(recovered, it));
    };
  }

  private static SubscriptionDisabled disabled(Disable report, Subscription it) {
    return new SubscriptionDisabled(
        it.id(),
        it.operatorId(),
        report.cause().name(),
        report.attempted().eventType(),
        report.attempted().eventId(),
        report.attempted().lastStatus(),
        report.today());
  }

  private static EndpointGone gone(NoteGone report, Subscription it) {
    return new EndpointGone(
        it.id(),
        it.operatorId(),
        report.attempted().eventType(),
        report.attempted().eventId(),
        report.attempted().lastStatus(),
        report.today());
  }

  private static DeliveryFailing failing(NoteFailing report, Subscription it) {
    return new DeliveryFailing(
        it.id(),
        it.operatorId(),
        report.attempted().eventType(),
        report.attempted().eventId(),
        report.attempted().lastStatus(),
        report.today());
  }

  private static DeliveryExhausted exhausted(NoteExhausted report, Subscription it) {
    return new DeliveryExhausted(
        it.id(),
        it.operatorId(),
        report.attempted().eventType(),
        report.attempted().eventId(),
        report.attempted().lastStatus(),
        report.today());
  }

  private static DeliveryRecovered recovered(NoteRecovered report, Subscription it) {
    return new DeliveryRecovered(
        it.id(),
        it.operatorId(),
        report.attempted().eventType(),
        report.attempted().eventId(),
        report.attempted().lastStatus(),
        report.today());
  }
}
