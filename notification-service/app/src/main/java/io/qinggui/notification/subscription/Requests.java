package io.qinggui.notification.subscription;

import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionEvent.RunRequested;
import io.qinggui.notification.language.SubscriptionEvent.SecretRotated;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionPaused;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionRemoved;
import io.qinggui.notification.language.SubscriptionEvent.SubscriptionResumed;
import io.qinggui.notification.language.SubscriptionRequest;
import io.qinggui.notification.language.SubscriptionRequest.Pause;
import io.qinggui.notification.language.SubscriptionRequest.Remove;
import io.qinggui.notification.language.SubscriptionRequest.RequestRun;
import io.qinggui.notification.language.SubscriptionRequest.Resume;
import io.qinggui.notification.language.SubscriptionRequest.RotateSecret;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What its owner, or the ministry, may do with a subscription. */
final class Requests {

  /** Each adds a signature of some 50 bytes to every webhook. */
  private static final int MOST_SECRETS = 5;

  private Requests() {}

  static Decision<SubscriptionEvent> decide(SubscriptionRequest request, Subscription it) {
    return Decision.decideUnless(
        Checks.entitled(request.by().hasSayOver(it.owner())), () -> allowed(request, it));
  }

  private static Decision<SubscriptionEvent> allowed(SubscriptionRequest request, Subscription it) {
    return switch (request) {
      case Pause pause ->
          Decision.unless(
              possible(it, "pause", Status.ACTIVE, Status.PENDING_VALIDATION),
              () -> new SubscriptionPaused(it.id(), pause.today()));
      case Resume resume ->
          Decision.unless(
              possible(it, "resumption", Status.PAUSED, Status.DISABLED),
              () -> new SubscriptionResumed(it.id(), resume.now(), resume.today()));
      case RotateSecret rotate -> Decision.unless(refusal(rotate, it), () -> rotated(rotate));
      case RequestRun run -> Decision.unless(refusal(it), () -> requested(run));
      case Remove remove ->
          Decision.unless(
              notOver(it, "removal"), () -> new SubscriptionRemoved(it.id(), remove.today()));
    };
  }

  private static Optional<Rejection> refusal(RotateSecret rotate, Subscription it) {
    return Checks.all(
        notOver(it, "secret-rotation"),
        Checks.that(
            it.delivery() instanceof Delivery.Webhook,
            () -> Rejection.conflict("nothing-is-signed", Map.of())),
        Checks.that(
            it.signingAt(rotate.now()).size() < MOST_SECRETS,
            () -> Rejection.conflict("too-many-secrets", Map.of("most", MOST_SECRETS))));
  }

  /** A letter for a day is told once: there is no list of its deliveries. */
  private static Optional<Rejection> refusal(Subscription it) {
    boolean isDaily =
        it.delivery() instanceof Delivery.Email mail && mail.digest() == Delivery.Digest.DAILY;
    return Checks.all(
        notOver(it, "run"),
        Checks.that(!isDaily, () -> Rejection.conflict("digest-not-repeatable", Map.of())));
  }

  private static RunRequested requested(RequestRun run) {
    return new RunRequested(
        run.subscriptionId(), run.runId(), run.kind(), run.from(), run.until(), run.today());
  }

  private static SecretRotated rotated(RotateSecret rotate) {
    return new SecretRotated(
        rotate.subscriptionId(),
        rotate.secret(),
        rotate.now(),
        rotate.validUntil(),
        rotate.today());
  }

  private static Optional<Rejection> notOver(Subscription it, String step) {
    return Checks.that(it.status() != Status.REMOVED, () -> illegal(it, step));
  }

  private static Optional<Rejection> possible(Subscription it, String step, Status... from) {
    return Checks.that(Set.of(from).contains(it.status()), () -> illegal(it, step));
  }

  private static Rejection illegal(Subscription it, String step) {
    return Rejection.conflict(
        "illegal-transition", Map.of("state", it.status().name(), "step", step));
  }
}
