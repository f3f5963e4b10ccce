package io.qinggui.notification.delivery.http;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.runtime.DeliveryStore;
import io.qinggui.notification.delivery.runtime.Trial;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.notification.subscription.http.SubscriptionAccess;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.problem.ProblemException;
import io.qinggui.platform.web.read.Page;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the deliveries to a subscription. */
@RestController
@RequestMapping("/api/v1/subscriptions/{subscriptionId}")
class DeliveriesController {

  private final SubscriptionAccess access;
  private final DeliveryStore store;
  private final Trial trial;

  DeliveriesController(SubscriptionAccess access, DeliveryStore store, Trial trial) {
    this.access = access;
    this.store = store;
    this.trial = trial;
  }

  /** The latest first. What was delivered is kept for a while; what was not, until it is. */
  @Operation(summary = "Deliveries to a subscription")
  @GetMapping("/deliveries")
  Page<DeliveryView> find(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @RequestParam(required = false) @Nullable DeliveryStatus status,
      PageRequest page,
      Caller caller) {
    Subscription it = access.of(subscriptionId, caller);
    long after = page.afterNumber();
    return page.from(
            (key, limit) ->
                store.latest(it.id(), status, after == 0 ? Long.MAX_VALUE : after, limit),
            each -> String.valueOf(each.position()))
        .map(DeliveryView::of);
  }

  @Operation(summary = "A delivery with its attempts")
  @GetMapping("/deliveries/{deliveryId}")
  DeliveryView one(
      @PathVariable @ValidText(max = 64) String subscriptionId,
      @PathVariable @ValidText(max = 100) String deliveryId,
      Caller caller) {
    Subscription it = access.of(subscriptionId, caller);
    return DeliveryView.of(delivery(it.id(), deliveryId));
  }

  /**
   * @throws ProblemException 404 {@code delivery-unknown}
   */
  private Delivery delivery(String subscription, String id) {
    int dash = id.lastIndexOf('-');
    String run = dash < 0 ? "" : id.substring(0, dash);
    String position = id.substring(dash + 1);
    if (!position.matches("\\d{1,18}")) {
      throw unknown(id);
    }
    return store
        .delivery(subscription, run, Long.parseLong(position))
        .orElseThrow(() -> unknown(id));
  }

  private static ProblemException unknown(String id) {
    return ProblemException.notFound("delivery-unknown", Map.of("deliveryId", id));
  }

  /** Records nothing, and says nothing about the endpoint's health. */
  @Operation(
      summary = "Try a subscription out",
      description =
          "Sends one event of type io.qinggui.notification.test.v1 at once, and answers with what"
              + " came of it.")
  @PostMapping("/test")
  DeliveryView.AttemptView test(
      @PathVariable @ValidText(max = 64) String subscriptionId, Caller caller)
      throws InterruptedException {
    Subscription it = access.of(subscriptionId, caller);
    Answer answer = trial.send(it);
    return DeliveryView.AttemptView.of(answer.attempt());
  }
}
