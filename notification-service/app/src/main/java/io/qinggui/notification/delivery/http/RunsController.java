package io.qinggui.notification.delivery.http;

import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.Run;
import io.qinggui.notification.delivery.runtime.Deliveries;
import io.qinggui.notification.delivery.runtime.DeliveryStore;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.language.SubscriptionEvent.RunRequested;
import io.qinggui.notification.language.SubscriptionRequest.RequestRun;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.http.Requesters;
import io.qinggui.notification.subscription.http.SubscriptionAccess;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.Outcome;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.write.CommandRequest;
import io.qinggui.platform.web.write.Noted;
import io.qinggui.platform.web.write.Today;
import io.qinggui.platform.web.write.WriteAnswers;
import io.qinggui.platform.web.write.Written.Accepted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Having something delivered again. None of it counts in the endpoint's health. */
@RestController
@RequestMapping("/api/v1/subscriptions/{subscriptionId}")
class RunsController {

  private final Commands<NotificationEvent> commands;
  private final WriteAnswers answers;
  private final SubscriptionAccess access;
  private final DeliveryStore store;
  private final Deliveries deliveries;
  private final FeedRanges ranges;
  private final Today today;

  RunsController(
      Commands<NotificationEvent> commands,
      WriteAnswers answers,
      SubscriptionAccess access,
      DeliveryStore store,
      Deliveries deliveries,
      Feed feed,
      Today today) {
    this.commands = commands;
    this.answers = answers;
    this.access = access;
    this.store = store;
    this.deliveries = deliveries;
    this.ranges = new FeedRanges(feed);
    this.today = today;
  }

  /**
   * What failed.
   *
   * @param since feed position or moment from which it counts
   * @param until last position or moment; the present end of the feed when absent
   */
  record Recovery(
      @Schema(
              oneOf = {String.class, Long.class},
              example = "2018-01-01T00:00:00+08:00")
          JsonNode since,
      @Schema(oneOf = {String.class, Long.class}) @Nullable JsonNode until)
      implements Noted {}

  /**
   * Everything that the subscription gets, also what was delivered and what was never tried.
   *
   * @param from feed position or moment from which it counts
   * @param until last position or moment; the present end of the feed when absent
   */
  record Replay(
      @Schema(
              oneOf = {String.class, Long.class},
              example = "1")
          JsonNode from,
      @Schema(oneOf = {String.class, Long.class}) @Nullable JsonNode until)
      implements Noted {}

  /** One delivery. */
  record Retry() implements Noted {}

  @Operation(summary = "Deliver again what failed for the last time")
  @PostMapping("/recovery")
  Accepted<RunView> recover(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @RequestBody Recovery body,
      CommandRequest request) {
    Subscription unused = access.of(subscriptionId, request.caller());
    FeedRanges.Range range = ranges.range("/since", body.since(), body.until());
    return run(subscriptionId, Run.Kind.RECOVERY, range, request);
  }

  @Operation(summary = "Deliver everything again")
  @PostMapping("/replay")
  Accepted<RunView> replay(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @RequestBody Replay body,
      CommandRequest request) {
    Subscription unused = access.of(subscriptionId, request.caller());
    FeedRanges.Range range = ranges.range("/from", body.from(), body.until());
    return run(subscriptionId, Run.Kind.REPLAY, range, request);
  }

  /** What was delivered is delivered once more; what was not is tried now. */
  @Operation(summary = "Deliver one event again")
  @PostMapping("/deliveries/{deliveryId}/retry")
  Accepted<RunView> retry(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @PathVariable @ValidText(max = 100) String deliveryId,
      @RequestBody(required = false) @Nullable Retry body,
      CommandRequest request) {
    Subscription unused = access.of(subscriptionId, request.caller());
    Delivery delivery =
        deliveryId.matches("\\d{1,18}")
            ? store
                .delivery(subscriptionId, "", Long.parseLong(deliveryId))
                .orElseThrow(() -> unknown(deliveryId))
            : null;
    if (delivery == null) {
      throw unknown(deliveryId);
    }
    Run.Kind kind =
        delivery.status() == DeliveryStatus.DELIVERED ? Run.Kind.REPLAY : Run.Kind.RECOVERY;
    return run(
        subscriptionId,
        kind,
        new FeedRanges.Range(delivery.position(), delivery.position()),
        request);
  }

  private static ProblemException unknown(String id) {
    return ProblemException.notFound("delivery-unknown", Map.of("deliveryId", id));
  }

  /** The id follows from the request, so that its repeat is about the same run. */
  private Accepted<RunView> run(
      String subscriptionId, Run.Kind kind, FeedRanges.Range range, CommandRequest request) {
    RequestRun command =
        new RequestRun(
            subscriptionId,
            ContentId.of("RUN", request.commandId()),
            kind.name(),
            range.from(),
            range.until(),
            Requesters.of(request.caller()),
            today.date());
    return answers.accepted(
        commands.send(command, request.context()),
        applied ->
            WriteAnswers.path(
                "/api/v1/subscriptions/{id}/runs/{run}",
                subscriptionId,
                applied.first(RunRequested.class).runId()),
        this::begun);
  }

  /** Begun here, and gone on with after a kill as soon as somebody asks once more. */
  private RunView begun(Outcome.Applied<NotificationEvent> applied) {
    RunRequested event = applied.first(RunRequested.class);
    Run run = store.run(event.runId()).orElseGet(() -> begin(event));
    return RunView.of(run, store);
  }

  private Run begin(RunRequested event) {
    Run run =
        new Run(
            event.runId(),
            event.subscriptionId(),
            Run.Kind.valueOf(event.kind()),
            event.from(),
            event.until(),
            event.from() - 1);
    deliveries.run(run);
    return run;
  }

  @Operation(summary = "How far something is that is delivered again")
  @GetMapping("/runs/{runId}")
  RunView one(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @PathVariable @ValidText(max = 64) String runId,
      Caller caller) {
    Subscription unused = access.of(subscriptionId, caller);
    return store
        .run(runId)
        .filter(it -> it.subscription().equals(subscriptionId))
        .map(it -> RunView.of(it, store))
        .orElseThrow(() -> ProblemException.notFound("run-unknown", Map.of("runId", runId)));
  }
}
