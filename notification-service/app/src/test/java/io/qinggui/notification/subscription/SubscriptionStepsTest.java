package io.qinggui.notification.subscription;

import static io.qinggui.notification.Examples.TODAY;
import static io.qinggui.notification.subscription.SubscriptionExamples.EVALUATOR;
import static io.qinggui.notification.subscription.SubscriptionExamples.ID;
import static io.qinggui.notification.subscription.SubscriptionExamples.JIANGSU;
import static io.qinggui.notification.subscription.SubscriptionExamples.MINISTRY;
import static io.qinggui.notification.subscription.SubscriptionExamples.SECOND;
import static io.qinggui.notification.subscription.SubscriptionExamples.WEBHOOK;
import static io.qinggui.notification.subscription.SubscriptionExamples.ZHEJIANG;
import static io.qinggui.notification.subscription.SubscriptionExamples.email;
import static io.qinggui.notification.subscription.SubscriptionExamples.nothing;
import static io.qinggui.notification.subscription.SubscriptionExamples.subscribedBy;
import static io.qinggui.notification.subscription.SubscriptionExamples.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.notification.language.DeliveryAlert.SubscriptionDisabled;
import io.qinggui.notification.language.Owner;
import io.qinggui.notification.language.Requester;
import io.qinggui.notification.language.Requester.Sight;
import io.qinggui.notification.language.SubscriptionCommand;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionEvent.SecretRotated;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionPaused;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionRemoved;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionResumed;
import io.qinggui.notification.language.SubscriptionRequest;
import io.qinggui.notification.language.SubscriptionRequest.Pause;
import io.qinggui.notification.language.SubscriptionRequest.Remove;
import io.qinggui.notification.language.SubscriptionRequest.Resume;
import io.qinggui.notification.language.SubscriptionRequest.RotateSecret;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.testkit.DeciderFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubscriptionStepsTest {

  private static final Instant NOW = Instant.parse("2018-04-01T02:00:00Z");
  private static final SubscriptionPaused PAUSED = new SubscriptionPaused(ID, TODAY);
  private static final SubscriptionResumed RESUMED = new SubscriptionResumed(ID, NOW, TODAY);
  private static final SubscriptionRemoved REMOVED = new SubscriptionRemoved(ID, TODAY);
  private static final SubscriptionDisabled DISABLED =
      new SubscriptionDisabled(ID, null, "ONLY_FAILURES", "type", "event-1", 500, TODAY);

  @Test
  void its_owner_and_the_ministry_pause_it_and_resume_it() {
    for (Requester by : List.of(ZHEJIANG, MINISTRY)) {
      subscription().when(new Pause(ID, by, TODAY)).then(PAUSED);
      subscription().given(PAUSED).when(new Resume(ID, by, NOW, TODAY)).then(RESUMED);
    }
  }

  @Test
  void what_was_disabled_is_resumed_as_well() {
    subscription().given(DISABLED).when(new Resume(ID, ZHEJIANG, NOW, TODAY)).then(RESUMED);
  }

  @Test
  void nobody_else_has_a_say_in_it() {
    Requester sameNameElsewhere = new Requester(new Owner("ca-33", null, "32"), Sight.ALL);
    Requester formerly = new Requester(ZHEJIANG.self(), Sight.NOTHING);
    for (Requester by : List.of(JIANGSU, EVALUATOR, sameNameElsewhere, formerly)) {
      for (SubscriptionRequest request : requests(by)) {
        assertThat(subscription().when(request).thenRejected("forbidden").kind())
            .isEqualTo(Rejection.Kind.FORBIDDEN);
      }
    }
  }

  @Test
  void a_step_follows_where_it_makes_sense() {
    refused("ACTIVE", "resumption", new Resume(ID, ZHEJIANG, NOW, TODAY));
    refused("PAUSED", "pause", new Pause(ID, ZHEJIANG, TODAY), PAUSED);
    refused("DISABLED", "pause", new Pause(ID, ZHEJIANG, TODAY), DISABLED);
    refused(
        "PENDING_VALIDATION",
        "resumption",
        new Resume(ID, ZHEJIANG, NOW, TODAY),
        subscribedBy(ZHEJIANG, webhook("https://example.cn", "HANDSHAKE")));
  }

  @Test
  void it_is_removed_in_every_state_and_then_nothing_follows() {
    subscription().when(new Remove(ID, MINISTRY, TODAY)).then(REMOVED);
    subscription().given(PAUSED).when(new Remove(ID, ZHEJIANG, TODAY)).then(REMOVED);
    subscription().given(DISABLED).when(new Remove(ID, ZHEJIANG, TODAY)).then(REMOVED);
    for (SubscriptionRequest request : requests(ZHEJIANG)) {
      assertThat(
              subscription()
                  .given(REMOVED)
                  .when(request)
                  .thenRejected("illegal-transition")
                  .details())
          .containsEntry("state", "REMOVED");
    }
  }

  @Test
  void whoever_has_no_say_learns_no_state_either() {
    subscription().given(REMOVED).when(new Pause(ID, JIANGSU, TODAY)).thenRejected("forbidden");
  }

  @Test
  void what_never_was_is_not_found() {
    for (SubscriptionRequest request : requests(ZHEJIANG)) {
      assertThat(nothing().when(request).thenRejected("subscription-unknown").kind())
          .isEqualTo(Rejection.Kind.NOT_FOUND);
    }
  }

  @Test
  void another_secret_is_put_in_place_of_the_present_one() {
    subscription()
        .when(rotation(ZHEJIANG, NOW, 60))
        .then(new SecretRotated(ID, SECOND, NOW, NOW.plusSeconds(60), TODAY));
  }

  @Test
  void mails_are_not_signed() {
    subscribedBy(ZHEJIANG, email("zhang@example.cn"))
        .when(rotation(ZHEJIANG, NOW, 60))
        .thenRejected("nothing-is-signed");
  }

  @Test
  void so_many_secrets_sign_at_the_same_time_and_no_more() {
    var all = subscription();
    for (int i = 0; i < 4; i++) {
      all.givenCommands(rotation(ZHEJIANG, NOW.plusSeconds(i), 60));
    }
    assertThat(
            all.when(rotation(ZHEJIANG, NOW.plusSeconds(4), 60))
                .thenRejected("too-many-secrets")
                .details())
        .containsEntry("most", 5);
    assertThat(all.when(rotation(ZHEJIANG, NOW.plusSeconds(60), 60)).events()).hasSize(1);
  }

  private static void refused(
      String state, String step, SubscriptionRequest request, SubscriptionEvent... before) {
    refused(state, step, request, subscription().given(before));
  }

  private static void refused(
      String state,
      String step,
      SubscriptionRequest request,
      DeciderFixture<SubscriptionCommand, SubscriptionEvent, SubscriptionState> given) {
    assertThat(given.when(request).thenRejected("illegal-transition").details())
        .isEqualTo(Map.of("state", state, "step", step));
  }

  private static DeciderFixture<SubscriptionCommand, SubscriptionEvent, SubscriptionState>
      subscription() {
    return subscribedBy(ZHEJIANG, WEBHOOK);
  }

  private static List<SubscriptionRequest> requests(Requester by) {
    return List.of(
        new Pause(ID, by, TODAY),
        new Resume(ID, by, NOW, TODAY),
        rotation(by, NOW, 60),
        new Remove(ID, by, TODAY));
  }

  private static RotateSecret rotation(Requester by, Instant now, long grace) {
    return new RotateSecret(ID, SECOND, now, now.plusSeconds(grace), by, TODAY);
  }
}
