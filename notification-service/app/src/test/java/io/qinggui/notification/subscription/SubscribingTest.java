package io.qinggui.notification.subscription;

import static io.qinggui.notification.Examples.MINGHU;
import static io.qinggui.notification.Examples.QINGXI;
import static io.qinggui.notification.Examples.TODAY;
import static io.qinggui.notification.subscription.SubscriptionExamples.CARRIER;
import static io.qinggui.notification.subscription.SubscriptionExamples.CASE;
import static io.qinggui.notification.subscription.SubscriptionExamples.EVALUATOR;
import static io.qinggui.notification.subscription.SubscriptionExamples.ID;
import static io.qinggui.notification.subscription.SubscriptionExamples.LIMITS;
import static io.qinggui.notification.subscription.SubscriptionExamples.MINISTRY;
import static io.qinggui.notification.subscription.SubscriptionExamples.OPERATOR;
import static io.qinggui.notification.subscription.SubscriptionExamples.SECRET;
import static io.qinggui.notification.subscription.SubscriptionExamples.STANDING;
import static io.qinggui.notification.subscription.SubscriptionExamples.STANDINGS;
import static io.qinggui.notification.subscription.SubscriptionExamples.WEBHOOK;
import static io.qinggui.notification.subscription.SubscriptionExamples.ZHEJIANG;
import static io.qinggui.notification.subscription.SubscriptionExamples.email;
import static io.qinggui.notification.subscription.SubscriptionExamples.nothing;
import static io.qinggui.notification.subscription.SubscriptionExamples.selection;
import static io.qinggui.notification.subscription.SubscriptionExamples.subscribe;
import static io.qinggui.notification.subscription.SubscriptionExamples.subscribed;
import static io.qinggui.notification.subscription.SubscriptionExamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.notification.language.Requester;
import io.qinggui.notification.language.Selection;
import io.qinggui.notification.language.Subscribe;
import io.qinggui.platform.decider.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscribingTest {

  @Test
  void ministry_administrations_carriers_and_operators_subscribe() {
    for (Requester by : List.of(MINISTRY, ZHEJIANG, CARRIER)) {
      nothing().when(subscribe(by, STANDINGS, WEBHOOK)).then(subscribed(by, STANDINGS, WEBHOOK));
    }
  }

  @Test
  void nobody_else_does() {
    Rejection rejection =
        nothing().when(subscribe(EVALUATOR, STANDINGS, WEBHOOK)).thenRejected("forbidden");
    assertThat(rejection.kind()).isEqualTo(Rejection.Kind.FORBIDDEN);
  }

  @Test
  void an_operator_hears_about_itself_whatever_it_asks_for() {
    Selection itself = STANDINGS.about(QINGXI);
    for (Selection asked : List.of(STANDINGS, itself)) {
      nothing()
          .when(subscribe(OPERATOR, asked, WEBHOOK))
          .then(subscribed(OPERATOR, itself, WEBHOOK));
    }
  }

  @Test
  void and_never_about_another_one() {
    for (List<String> asked : List.of(List.of(MINGHU), List.of(QINGXI, MINGHU))) {
      Selection others = new Selection(List.of(STANDING), List.of(), List.of(), asked);
      assertThat(
              nothing().when(subscribe(OPERATOR, others, WEBHOOK)).thenRejected("forbidden").kind())
          .isEqualTo(Rejection.Kind.FORBIDDEN);
    }
  }

  @Test
  void types_are_named_or_meant_by_their_beginning() {
    for (String type : List.of(CASE, "io.qinggui.*", "io.qinggui.inspection.*")) {
      nothing()
          .when(subscribe(ZHEJIANG, selection(STANDING, type), WEBHOOK))
          .then(subscribed(ZHEJIANG, selection(STANDING, type), WEBHOOK));
    }
  }

  @Test
  void a_type_that_no_event_has_is_taken_for_a_slip() {
    for (String type :
        List.of(
            "io.qinggui.license.standing-changed",
            "io.qinggui.licence.*",
            "io.qinggui.inspection*",
            "*",
            ".*",
            CASE + ".*")) {
      assertThat(
              nothing()
                  .when(subscribe(ZHEJIANG, selection(STANDING, type), WEBHOOK))
                  .thenRejected("event-type-unknown")
                  .pointer())
          .isEqualTo("/types/1");
    }
  }

  @Test
  void it_begins_where_the_feed_has_been_and_not_beyond() {
    for (long from : new long[] {0, 8, 9}) {
      assertThat(nothing().when(from(from, 9)).events()).hasSize(1);
    }
    for (long from : new long[] {-1, 10, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThat(nothing().when(from(from, 9)).thenRejected("position-unknown").pointer())
          .isEqualTo("/from");
    }
  }

  @Test
  void an_owner_has_so_many_and_no_more() {
    assertThat(nothing().when(present(LIMITS.perOwner() - 1, 0)).events()).hasSize(1);
    assertThat(
            nothing()
                .when(present(LIMITS.perOwner(), 0))
                .thenRejected("too-many-subscriptions")
                .details())
        .containsEntry("most", LIMITS.perOwner());
  }

  @Test
  void and_all_together_have_so_many() {
    assertThat(nothing().when(present(0, LIMITS.inAll() - 1)).events()).hasSize(1);
    assertThat(
            nothing()
                .when(present(0, LIMITS.inAll()))
                .thenRejected("no-more-subscriptions")
                .details())
        .containsEntry("most", LIMITS.inAll());
  }

  @Test
  void an_endpoint_is_one_that_may_be_called() {
    assertThat(
            nothing()
                .when(subscribe(ZHEJIANG, STANDINGS, webhook("http://example.cn", "NONE")))
                .thenRejected("scheme-refused")
                .pointer())
        .isEqualTo("/delivery/url");
  }

  @Test
  void a_mail_needs_an_address_and_no_secret() {
    nothing()
        .when(subscribe(ZHEJIANG, STANDINGS, email("zhang.san+idc@mail.example.cn")))
        .then(subscribed(ZHEJIANG, STANDINGS, email("zhang.san+idc@mail.example.cn")));
    assertThat(
            nothing()
                .when(subscribe(ZHEJIANG, STANDINGS, email("zhang")))
                .thenRejected("mail-address-malformed")
                .pointer())
        .isEqualTo("/delivery/to");
  }

  /** Which the same request would have met before it came here. */
  @Test
  void nobody_subscribes_under_an_id_that_is_taken() {
    var taken = nothing().given(subscribed(ZHEJIANG, STANDINGS, WEBHOOK));
    assertThatThrownBy(() -> taken.when(subscribe(ZHEJIANG, STANDINGS, WEBHOOK)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("https");
  }

  @Test
  void neither_requests_nor_what_follows_show_addresses_when_they_are_printed() {
    for (Object each :
        List.of(
            subscribe(ZHEJIANG, STANDINGS, WEBHOOK),
            subscribed(ZHEJIANG, STANDINGS, WEBHOOK),
            WEBHOOK,
            Subscription.of(subscribed(ZHEJIANG, STANDINGS, WEBHOOK)),
            email("zhang@example.cn"))) {
      assertThat(each.toString()).doesNotContain("example.cn", SECRET.text(), "系统对接");
    }
  }

  private static Subscribe from(long from, long head) {
    return new Subscribe(ID, "系统对接", STANDINGS, WEBHOOK, from, head, SECRET, 0, 0, ZHEJIANG, TODAY);
  }

  private static Subscribe present(int ofOwner, int inAll) {
    return new Subscribe(
        ID, "系统对接", STANDINGS, WEBHOOK, 7, 9, SECRET, ofOwner, inAll, ZHEJIANG, TODAY);
  }
}
