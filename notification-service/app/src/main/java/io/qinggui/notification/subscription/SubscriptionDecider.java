package io.qinggui.notification.subscription;

import io.qinggui.notification.language.DeliveryReport;
import io.qinggui.notification.language.Subscribe;
import io.qinggui.notification.language.SubscriptionCommand;
import io.qinggui.notification.language.SubscriptionEvent;
import io.qinggui.notification.language.SubscriptionRequest;
import io.qinggui.notification.subscription.SubscriptionState.Ended;
import io.qinggui.notification.subscription.SubscriptionState.Kept;
import io.qinggui.notification.subscription.SubscriptionState.Unknown;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/** Decides over {@code subscription/<id>}. */
public final class SubscriptionDecider
    implements Decider<SubscriptionCommand, SubscriptionEvent, SubscriptionState> {

  private final Subscribing subscribing;

  /**
   * @param subscribing who may subscribe to what
   */
  public SubscriptionDecider(Subscribing subscribing) {
    this.subscribing = subscribing;
  }

  @Override
  public SubscriptionState initial() {
    return SubscriptionState.initial();
  }

  @Override
  public Decision<SubscriptionEvent> decide(SubscriptionCommand command, SubscriptionState state) {
    return switch (command) {
      case Subscribe subscribe -> decide(subscribe, state);
      case SubscriptionRequest request ->
          state.latest().map(it -> Requests.decide(request, it)).orElseGet(() -> unknown(request));
      case DeliveryReport report ->
          switch (state) {
            case Unknown unknown -> unknown(report);
            case Kept kept -> Reports.decide(report, kept.subscription());
            // the report was on its way while the owner removed it
            case Ended ended -> Decision.accept();
          };
    };
  }

  private Decision<SubscriptionEvent> decide(Subscribe command, SubscriptionState state) {
    return switch (state) {
      case Unknown unknown ->
          Decision.unless(subscribing.refusal(command), () -> subscribing.event(command));
      // ids follow from requests, and a request takes effect once
      case Kept kept -> throw Decider.impossible(command, kept);
      case Ended ended -> throw Decider.impossible(command, ended);
    };
  }

  private static Decision<SubscriptionEvent> unknown(SubscriptionCommand command) {
    return Decision.reject(
        Rejection.notFound(
            "subscription-unknown", Map.of("subscriptionId", command.subscriptionId())));
  }

  @Override
  public SubscriptionState evolve(SubscriptionState state, SubscriptionEvent event) {
    return state.after(event);
  }
}
