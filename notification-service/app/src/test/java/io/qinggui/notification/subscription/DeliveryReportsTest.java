package io.qinggui.notification.subscription;

import static io.qinggui.notification.Examples.QINGXI;
import static io.qinggui.notification.Examples.TODAY;
import static io.qinggui.notification.subscription.SubscriptionExamples.ATTEMPTED;
import static io.qinggui.notification.subscription.SubscriptionExamples.ID;
import static io.qinggui.notification.subscription.SubscriptionExamples.OPERATOR;
import static io.qinggui.notification.subscription.SubscriptionExamples.STANDING;
import static io.qinggui.notification.subscription.SubscriptionExamples.WEBHOOK;
import static io.qinggui.notification.subscription.SubscriptionExamples.ZHEJIANG;
import static io.qinggui.notification.subscription.SubscriptionExamples.nothing;
import static io.qinggui.notification.subscription.SubscriptionExamples.subscribedBy;
import static io.qinggui.notification.subscription.SubscriptionExamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.DeliveryAlert.DeliveryExhausted;
import io.qinggui.notification.language.DeliveryAlert.DeliveryFailing;
import io.qinggui.notification.language.DeliveryAlert.DeliveryRecovered;
import io.qinggui.notification.language.DeliveryAlert.EndpointGone;
import io.qinggui.notification.language.DeliveryAlert.SubscriptionDisabled;
import io.qinggui.notification.language.DeliveryReport;
import io.qinggui.notification.language.DeliveryReport.Attempted;
import io.qinggui.notification.language.DeliveryReport.ConfirmEndpoint;
import io.qinggui.notification.language.DeliveryReport.Disable;
import io.qinggui.notification.language.DeliveryReport.NoteExhausted;
import io.qinggui.notification.language.DeliveryReport.NoteFailing;
import io.qinggui.notification.language.DeliveryReport.NoteGone;
import io.qinggui.notification.language.DeliveryReport.NoteRecovered;
import io.qinggui.notification.language.DisableCause;
import io.qinggui.notification.language.SubscriptionEvent.EndpointConfirmed;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionRemoved;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryReportsTest {

  private static final EndpointConfirmed CONFIRMED = new EndpointConfirmed(ID, TODAY);
  private static final SubscriptionDisabled DISABLED =
      new SubscriptionDisabled(ID, QINGXI, "ONLY_FAILURES", STANDING, "event-1", 503, TODAY);
  private static final List<DeliveryReport> ALL =
      List.of(
          new ConfirmEndpoint(ID, TODAY),
          new NoteGone(ID, ATTEMPTED, TODAY),
          new Disable(ID, DisableCause.ONLY_FAILURES, ATTEMPTED, TODAY),
          new NoteFailing(ID, ATTEMPTED, TODAY),
          new NoteExhausted(ID, ATTEMPTED, TODAY),
          new NoteRecovered(ID, ATTEMPTED, TODAY));

  @Test
  void the_owner_is_told_what_its_endpoint_does() {
    var subscription = subscribedBy(OPERATOR, WEBHOOK);
    subscription
        .when(new NoteFailing(ID, ATTEMPTED, TODAY))
        .then(new DeliveryFailing(ID, QINGXI, STANDING, "event-1", 503, TODAY));
    subscription
        .when(new NoteExhausted(ID, ATTEMPTED, TODAY))
        .then(new DeliveryExhausted(ID, QINGXI, STANDING, "event-1", 503, TODAY));
    subscription
        .when(new NoteRecovered(ID, ATTEMPTED, TODAY))
        .then(new DeliveryRecovered(ID, QINGXI, STANDING, "event-1", 503, TODAY));
    subscription.when(new Disable(ID, DisableCause.ONLY_FAILURES, ATTEMPTED, TODAY)).then(DISABLED);
    subscription
        .when(new NoteGone(ID, ATTEMPTED, TODAY))
        .then(new EndpointGone(ID, QINGXI, STANDING, "event-1", 503, TODAY));
  }

  @Test
  void an_alert_is_about_the_owners_operator_or_else_about_the_subscription() {
    Attempted unanswered = new Attempted(STANDING, "event-1", null);
    DeliveryFailing ofOperator = new DeliveryFailing(ID, QINGXI, STANDING, "event-1", null, TODAY);
    DeliveryFailing ofNone = new DeliveryFailing(ID, null, STANDING, "event-1", null, TODAY);
    subscribedBy(OPERATOR, WEBHOOK).when(new NoteFailing(ID, unanswered, TODAY)).then(ofOperator);
    subscribedBy(ZHEJIANG, WEBHOOK).when(new NoteFailing(ID, unanswered, TODAY)).then(ofNone);
    assertThat(ofOperator.subject()).isEqualTo(QINGXI);
    assertThat(ofNone.subject()).isEqualTo("subscription/" + ID);
  }

  @Test
  void an_endpoint_that_is_asked_first_is_confirmed_once() {
    var pending = subscribedBy(ZHEJIANG, webhook("https://example.cn", "HANDSHAKE"));
    pending.when(new ConfirmEndpoint(ID, TODAY)).then(CONFIRMED);
    pending.given(CONFIRMED).when(new ConfirmEndpoint(ID, TODAY)).thenNothing();
  }

  @Test
  void one_that_is_not_asked_needs_no_confirmation() {
    subscribedBy(ZHEJIANG, WEBHOOK).when(new ConfirmEndpoint(ID, TODAY)).thenNothing();
  }

  @Test
  void it_is_disabled_once() {
    subscribedBy(OPERATOR, WEBHOOK)
        .given(DISABLED)
        .when(new Disable(ID, DisableCause.VALIDATION_FAILED, ATTEMPTED, TODAY))
        .thenNothing();
  }

  @Test
  void what_is_reported_after_the_end_changes_nothing() {
    for (DeliveryReport report : ALL) {
      subscribedBy(OPERATOR, WEBHOOK)
          .given(new SubscriptionRemoved(ID, TODAY))
          .when(report)
          .thenNothing();
      subscribedBy(OPERATOR, WEBHOOK)
          .given(new EndpointGone(ID, QINGXI, STANDING, "event-1", 410, TODAY))
          .when(report)
          .thenNothing();
    }
  }

  @Test
  void nothing_is_reported_about_what_never_was() {
    for (DeliveryReport report : ALL) {
      nothing().when(report).thenRejected("subscription-unknown");
    }
  }
}
