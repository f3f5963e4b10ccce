package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.feed.runtime.FeedItem;
import io.qinggui.notification.subscription.Status;
import io.qinggui.notification.subscription.Subscription;
import io.qinggui.platform.decider.Rejection;
import io.qinggui.platform.web.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends an event that is not in the feed, so that a subscriber can try its endpoint out. */
public final class Trial {

  private static final String TYPE = "io.qinggui.notification.test.v1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Doors doors;
  private final InstantSource clock;

  Trial(Doors doors, InstantSource clock) {
    this.doors = doors;
    this.clock = clock;
  }

  /**
   * Makes one attempt.
   *
   * @throws ProblemException 409 for a subscription that is over, or whose endpoint has not agreed
   */
  public Answer send(Subscription subscription) throws InterruptedException {
    Status status = subscription.status();
    if (status == Status.REMOVED || status == Status.PENDING_VALIDATION) {
      throw ProblemException.of(
          Rejection.conflict("illegal-transition", Map.of("state", status.name(), "step", "test")));
    }
    Instant now = clock.instant();
    return doors.of(subscription).send(new FeedItem(0, 0, "test", event(subscription, now)), now);
  }

  private static byte[] event(Subscription subscription, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    event.put("specversion", "1.0");
    event.put("id", "test-" + subscription.id() + "-" + now.toEpochMilli());
    event.put("source", "/ledgers/notification");
    event.put("type", TYPE);
    event.put("subject", "subscription/" + subscription.id());
    event.put("time", now.toString());
    event.put("datacontenttype", "application/json");
    event.putObject("data").put("subscriptionId", subscription.id());
    return JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
  }
}
