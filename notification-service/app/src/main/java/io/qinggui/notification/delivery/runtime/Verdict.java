package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.Health;
import io.qinggui.notification.delivery.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What an attempt comes to.
 *
 * @param after the delivery after it
 * @param kind of the answer
 * @param before the health of the endpoint before a success
 */
record Verdict(Delivery after, Answer.Kind kind, Health before) {

  /**
   * Judges an attempt; the endpoint takes note of it.
   *
   * @param delivery before the attempt
   * @param at when it began
   * @param chance from 0 (inclusive) to 1 (exclusive), for the moment of the next attempt
   */
  static Verdict of(
      Delivery delivery, Answer answer, Instant at, Endpoint endpoint, double chance) {
    if (answer.kind() == Answer.Kind.TAKEN) {
      return new Verdict(
          delivery.attempted(answer.attempt(), DeliveryStatus.DELIVERED, null),
          answer.kind(),
          endpoint.succeeded());
    }
    Optional<Duration> wait =
        answer.kind() == Answer.Kind.GONE
            ? Optional.empty()
            : RetrySchedule.waitAfter(delivery.made() + 1, chance, answer.retryAfter());
    if (delivery.countsForHealth()) {
      Health unused = endpoint.failed(at);
    }
    return new Verdict(
        delivery.attempted(
            answer.attempt(),
            wait.isPresent() ? DeliveryStatus.RETRYING : DeliveryStatus.EXHAUSTED,
            wait.map(at::plus).orElse(null)),
        answer.kind(),
        Health.WELL);
  }

  /** Whether the endpoint seemed down and is back. */
  boolean isBackFromFailures() {
    return before.isSuspect();
  }

  /** Tells the owner what there is to tell; the same once more when it is called again. */
  void tell(Owner owner, Endpoint endpoint) {
    switch (kind) {
      case TAKEN -> {
        if (before.told()) {
          owner.recovered(after, since(before));
        }
      }
      case GONE -> owner.gone(after);
      case FAILED -> tellOfFailure(owner, endpoint);
    }
  }

  private void tellOfFailure(Owner owner, Endpoint endpoint) {
    Health health = endpoint.health();
    if (after.countsForHealth() && after.made() >= RetrySchedule.TOLD_AT && !health.told()) {
      owner.failing(after, since(health));
      endpoint.ownerTold();
    }
    if (after.status() == DeliveryStatus.EXHAUSTED) {
      owner.exhausted(after);
    }
    if (health.isGivenUp()) {
      owner.givenUp(after, since(health));
    }
  }

  private static Instant since(Health health) {
    return health.firstFailure() == null ? Instant.EPOCH : health.firstFailure();
  }
}
