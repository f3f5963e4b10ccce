package io.qinggui.notification.subscription.http;

import io.qinggui.notification.feed.FeedHead;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where in the feed a subscription begins. */
final class FeedStart {

  private static final String NOW = "NOW";
  private static final String BEGINNING = "BEGINNING";

  private final FeedHead head;

  FeedStart(FeedHead head) {
    this.head = head;
  }

  /**
   * A place in the feed.
   *
   * @param position the position after which it begins
   * @param head the last position at that moment
   */
  record Place(long position, long head) {}

  /**
   * The place that a request means: {@code NOW}, {@code BEGINNING}, or after a position.
   *
   * @throws ProblemException 422 when it is none of them
   */
  Place place(JsonNode from) {
    long last = head.position();
    if (from.isString() && from.stringValue().equals(NOW)) {
      return new Place(last, last);
    }
    if (from.isString() && from.stringValue().equals(BEGINNING)) {
      return new Place(0, last);
    }
    if (from.isIntegralNumber()) {
      // a number without bounds is beyond the head, too
      return new Place(from.canConvertToLong() ? from.longValue() : Long.MAX_VALUE, last);
    }
    throw ProblemException.invalid(
        List.of(
            new FieldProblem(
                "/from",
                "unknown-value",
                Map.of("allowed", List.of(NOW, BEGINNING, "0, 1, 2, …")))));
  }
}
