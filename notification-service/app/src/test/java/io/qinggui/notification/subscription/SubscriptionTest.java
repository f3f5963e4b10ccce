package io.qinggui.notification.subscription;

import static io.qinggui.notification.Examples.QINGXI;
import static io.qinggui.notification.Examples.TODAY;
import static io.qinggui.notification.subscription.SubscriptionExamples.ID;
import static io.qinggui.notification.subscription.SubscriptionExamples.OPERATOR;
import static io.qinggui.notification.subscription.SubscriptionExamples.SECOND;
import static io.qinggui.notification.subscription.SubscriptionExamples.SECRET;
import static io.qinggui.notification.subscription.SubscriptionExamples.STANDING;
import static io.qinggui.notification.subscription.SubscriptionExamples.STANDINGS;
import static io.qinggui.notification.subscription.SubscriptionExamples.WEBHOOK;
import static io.qinggui.notification.subscription.SubscriptionExamples.subscribed;
import static io.qinggui.notification.subscription.SubscriptionExamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.language.DeliveryAlert.DeliveryFailing;
import io.qinggui.notification.language.DeliveryAlert.DeliveryRecovered;
import io.qinggui.notification.language.DeliveryAlert.EndpointGone;
import io.qinggui.notification.language.DeliveryAlert.SubscriptionDisabled;
import io.qinggui.notification.language.Sealed;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionEvent.EndpointConfirmed;
import io.qinggui.notification.language.SubscriptionEvent.SecretRotated;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionPaused;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionRemoved;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionResumed;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

  private static final Instant ROTATED = Instant.parse("2018-04-01T02:00:00Z");
  private static final Duration GRACE = Duration.ofDays(1);
  private static final Sealed THIRD = new Sealed("key", "third");
  private static final SubscriptionPaused PAUSED = new SubscriptionPaused(ID, TODAY);
  private static final SubscriptionResumed RESUMED = new SubscriptionResumed(ID, null, TODAY);
  private static final EndpointConfirmed CONFIRMED = new EndpointConfirmed(ID, TODAY);
  private static final DeliveryFailing FAILING =
      new DeliveryFailing(ID, QINGXI, STANDING, "event-1", 503, TODAY);
  private static final SubscriptionDisabled DISABLED =
      new SubscriptionDisabled(ID, QINGXI, "ONLY_FAILURES", STANDING, "event-1", 503, TODAY);

  @Test
  void it_begins_with_what_was_asked_for() {
    Subscription it = after(subscribed(OPERATOR, STANDINGS.about(QINGXI), WEBHOOK));
    assertThat(it.filter())
        .isEqualTo(new FeedFilter(Set.of(STANDING), Set.of(), Set.of(), Set.of(QINGXI)));
    assertThat(it.delivery())
        .isEqualTo(
            new Delivery.Webhook(
                "https://example.cn/hooks",
                Delivery.Mode.STRUCTURED,
                Delivery.Ordering.PER_OPERATOR,
                Delivery.Validation.NONE));
    assertThat(it.from()).isEqualTo(7);
    assertThat(it.status()).isEqualTo(Status.ACTIVE);
    assertThat(it.version()).isZero();
  }

  @Test
  void the_present_secret_signs_for_ever() {
    assertThat(ofWebhook().signingAt(Instant.MAX)).containsExactly(SECRET);
  }

  @Test
  void both_sign_until_the_second_at_which_the_earlier_one_ends() {
    Subscription it = ofWebhook(rotation(SECOND, ROTATED, GRACE));
    Instant end = ROTATED.plus(GRACE);
    assertThat(it.signingAt(ROTATED)).containsExactly(SECOND, SECRET);
    assertThat(it.signingAt(end.minusSeconds(1))).containsExactly(SECOND, SECRET);
    assertThat(it.signingAt(end)).containsExactly(SECOND);
    assertThat(it.signingAt(end.plusSeconds(1))).containsExactly(SECOND);
  }

  @Test
  void without_a_period_of_grace_the_earlier_one_signs_no_more() {
    assertThat(ofWebhook(rotation(SECOND, ROTATED, Duration.ZERO)).signingAt(ROTATED))
        .containsExactly(SECOND);
  }

  /** Whoever gives no time gives none to those before, either. */
  @Test
  void a_shorter_period_of_grace_holds_for_all_earlier_ones() {
    Subscription it =
        ofWebhook(
            rotation(SECOND, ROTATED, GRACE),
            rotation(THIRD, ROTATED.plusSeconds(10), Duration.ofSeconds(5)));
    assertThat(it.signingAt(ROTATED.plusSeconds(14))).containsExactly(THIRD, SECOND, SECRET);
    assertThat(it.signingAt(ROTATED.plusSeconds(15))).containsExactly(THIRD);
  }

  @Test
  void a_longer_one_gives_the_earliest_no_more_time() {
    Subscription it =
        ofWebhook(
            rotation(SECOND, ROTATED, Duration.ofSeconds(20)),
            rotation(THIRD, ROTATED.plusSeconds(10), GRACE));
    assertThat(it.signingAt(ROTATED.plusSeconds(19))).containsExactly(THIRD, SECOND, SECRET);
    assertThat(it.signingAt(ROTATED.plusSeconds(20))).containsExactly(THIRD, SECOND);
  }

  @Test
  void what_no_longer_signs_is_forgotten_with_the_next_secret() {
    Subscription it =
        ofWebhook(
            rotation(SECOND, ROTATED, Duration.ofSeconds(20)),
            rotation(THIRD, ROTATED.plusSeconds(20), GRACE));
    assertThat(it.secrets()).hasSize(2);
  }

  @Test
  void an_endpoint_that_is_asked_first_gets_nothing_until_it_agrees() {
    assertThat(asked().status()).isEqualTo(Status.PENDING_VALIDATION);
    assertThat(asked(CONFIRMED).status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void and_not_by_being_paused_and_resumed_either() {
    assertThat(asked(PAUSED, RESUMED).status()).isEqualTo(Status.PENDING_VALIDATION);
    assertThat(asked(PAUSED, CONFIRMED).status()).isEqualTo(Status.PAUSED);
    assertThat(asked(PAUSED, CONFIRMED, RESUMED).status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void it_says_what_was_last_said_about_its_endpoint_until_it_is_resumed() {
    DeliveryRecovered recovered =
        new DeliveryRecovered(ID, QINGXI, STANDING, "event-1", 200, TODAY);
    assertThat(ofWebhook(FAILING).lastAlert()).isEqualTo(FAILING);
    assertThat(ofWebhook(FAILING).status()).isEqualTo(Status.ACTIVE);
    assertThat(ofWebhook(FAILING, recovered).lastAlert()).isEqualTo(recovered);
    assertThat(ofWebhook(FAILING, DISABLED).status()).isEqualTo(Status.DISABLED);
    assertThat(ofWebhook(FAILING, DISABLED, RESUMED).lastAlert()).isNull();
    assertThat(ofWebhook(FAILING, DISABLED, RESUMED).status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void it_ends_when_it_is_removed_or_its_endpoint_is_gone() {
    assertThat(ofWebhook(new SubscriptionRemoved(ID, TODAY)).status()).isEqualTo(Status.REMOVED);
    EndpointGone gone = new EndpointGone(ID, QINGXI, STANDING, "event-1", 410, TODAY);
    assertThat(ofWebhook(gone).status()).isEqualTo(Status.REMOVED);
    assertThat(ofWebhook(gone).lastAlert()).isEqualTo(gone);
  }

  @Test
  void its_version_is_the_place_of_its_last_event() {
    assertThat(ofWebhook(PAUSED, RESUMED, FAILING).version()).isEqualTo(3);
  }

  private static SecretRotated rotation(Sealed secret, Instant at, Duration grace) {
    return new SecretRotated(ID, secret, at, at.plus(grace), TODAY);
  }

  private static Subscription ofWebhook(SubscriptionEvent... later) {
    return after(subscribed(OPERATOR, STANDINGS, WEBHOOK), later);
  }

  private static Subscription asked(SubscriptionEvent... later) {
    return after(
        subscribed(OPERATOR, STANDINGS, webhook("https://example.cn", "HANDSHAKE")), later);
  }

  private static Subscription after(SubscriptionEvent first, SubscriptionEvent... later) {
    SubscriptionState state = SubscriptionState.initial().after(first);
    for (SubscriptionEvent each : later) {
      state = state.after(each);
    }
    return state.latest().orElseThrow();
  }
}
