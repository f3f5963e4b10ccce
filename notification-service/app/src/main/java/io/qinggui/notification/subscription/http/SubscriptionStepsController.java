package io.qinggui.notification.subscription.http;

import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.SubscriptionEvent.SecretRotated;
import io.qinggui.notification.language.SubscriptionRequest;
import io.qinggui.notification.language.SubscriptionRequest.Pause;
import io.qinggui.notification.language.SubscriptionRequest.Remove;
import io.qinggui.notification.language.SubscriptionRequest.Resume;
import io.qinggui.notification.language.SubscriptionRequest.RotateSecret;
import io.qinggui.notification.subscription.runtime.Subscriptions;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.reference.Beijing;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Created;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What its owner does with a subscription; each step answers with the subscription after it. */
@RestController
@RequestMapping("/api/v1/subscriptions/{subscriptionId}")
class SubscriptionStepsController {

  private static final Duration GRACE = Duration.ofDays(1);
  private static final long LONGEST_GRACE = 604_800;

  private final Commands<NotificationEvent> commands;
  private final WriteAnswers answers;
  private final Subscriptions subscriptions;
  private final Secrets secrets;
  private final Today today;
  private final InstantSource clock;

  SubscriptionStepsController(
      Commands<NotificationEvent> commands,
      WriteAnswers answers,
      Subscriptions subscriptions,
      Secrets secrets,
      Today today,
      InstantSource clock) {
    this.commands = commands;
    this.answers = answers;
    this.subscriptions = subscriptions;
    this.secrets = secrets;
    this.today = today;
    this.clock = clock;
  }

  /** A step about which there is nothing to say. */
  record Step() implements Noted {}

  /**
   * Another secret.
   *
   * @param gracePeriodSeconds how long the earlier ones sign as well; a day unless asked otherwise
   */
  record Rotation(@Nullable @Min(0) @Max(LONGEST_GRACE) Long gracePeriodSeconds) implements Noted {

    Duration grace() {
      return gracePeriodSeconds == null ? GRACE : Duration.ofSeconds(gracePeriodSeconds);
    }
  }

  @Operation(summary = "Pause a subscription")
  @PostMapping("/pause")
  Created<SubscriptionView> pause(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @RequestBody(required = false) @Nullable Step body,
      CommandRequest request) {
    return take(
        new Pause(subscriptionId, Requesters.of(request.caller()), today.date()),
        request,
        applied -> view(subscriptionId, applied));
  }

  @Operation(summary = "Resume a subscription from where it stopped")
  @PostMapping("/resumption")
  Created<SubscriptionView> resume(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @RequestBody(required = false) @Nullable Step body,
      CommandRequest request) {
    Instant now = clock.instant();
    return take(
        new Resume(subscriptionId, Requesters.of(request.caller()), now, Beijing.dateOf(now)),
        request,
        applied -> view(subscriptionId, applied));
  }

  @Operation(summary = "Sign with another secret")
  @PostMapping("/secret-rotation")
  Created<SubscriptionAnswer> rotate(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @RequestBody(required = false) @Nullable Rotation body,
      CommandRequest request) {
    Instant now = clock.instant();
    Duration grace = body == null ? GRACE : body.grace();
    return take(
        new RotateSecret(
            subscriptionId,
            secrets.next(subscriptionId),
            now,
            now.plus(grace),
            Requesters.of(request.caller()),
            Beijing.dateOf(now)),
        request,
        applied -> rotated(subscriptionId, applied));
  }

  @Operation(summary = "Remove a subscription")
  @PostMapping("/removal")
  Created<SubscriptionView> remove(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @RequestBody(required = false) @Nullable Step body,
      CommandRequest request) {
    return take(
        new Remove(subscriptionId, Requesters.of(request.caller()), today.date()),
        request,
        applied -> view(subscriptionId, applied));
  }

  private <T> Created<T> take(
      SubscriptionRequest step,
      CommandRequest request,
      Function<Outcome.Applied<NotificationEvent>, T> answer) {
    return answers.created(
        commands.send(step, request.context()),
        applied -> WriteAnswers.path("/api/v1/subscriptions/{id}", step.subscriptionId()),
        answer);
  }

  /** As it was right after the step, whatever has happened since. */
  private SubscriptionView view(String id, Outcome.Applied<NotificationEvent> applied) {
    return SubscriptionView.of(subscriptions.read(id, applied.version()).orElseThrow());
  }

  private SubscriptionAnswer rotated(String id, Outcome.Applied<NotificationEvent> applied) {
    return new SubscriptionAnswer(
        view(id, applied),
        secrets.text(applied.first(SecretRotated.class).secret(), id),
        secrets.publicKey());
  }
}
