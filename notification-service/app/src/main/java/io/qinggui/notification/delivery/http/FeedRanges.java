package io.qinggui.notification.delivery.http;

import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parts of the feed as clients name them: by positions, or by moments at which it grew. */
final class FeedRanges {

  private final Feed feed;

  FeedRanges(Feed feed) {
    this.feed = feed;
  }

  /**
   * A part of the feed.
   *
   * @param from first position
   * @param until last position
   */
  record Range(long from, long until) {}

  /**
   * The part between two places.
   *
   * @param pointer to the first place
   * @throws ProblemException 422 when a place is none, or there is nothing between them
   */
  Range range(String pointer, JsonNode from, @Nullable JsonNode until) {
    long head = feed.head().position();
    long first =
        from.isString()
            ? feed.positionAt(moment(pointer, from).toInstant()) + 1
            : number(pointer, from);
    long last =
        until == null || until.isNull()
            ? head
            : until.isString()
                ? feed.positionAt(moment("/until", until).toInstant())
                : number("/until", until);
    if (last > head) {
      throw ProblemException.invalid("/until", "position-unknown");
    }
    if (first > last) {
      throw ProblemException.invalid(pointer, "nothing-to-deliver");
    }
    return new Range(first, last);
  }

  private static long number(String pointer, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
      throw bad(pointer);
    }
    return value.longValue();
  }

  private static OffsetDateTime moment(String pointer, JsonNode value) {
    try {
      return OffsetDateTime.parse(value.stringValue());
    } catch (DateTimeException e) {
      throw bad(pointer);
    }
  }

  private static ProblemException bad(String pointer) {
    return ProblemException.invalid(
        List.of(
            new FieldProblem(
                pointer,
                "unknown-value",
                Map.of("allowed", List.of("1, 2, …", "2018-01-01T00:00:00+08:00")))));
  }
}
