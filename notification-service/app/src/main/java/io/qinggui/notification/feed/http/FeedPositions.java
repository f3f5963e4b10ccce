package io.qinggui.notification.feed.http;

import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Positions of the feed as readers name them: by number, or by the id of an event. */
@Component
final class FeedPositions {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,17}");

  /** The index follows the ledger within milliseconds, but has to read all of it after a start. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Feed feed;

  FeedPositions(Feed feed) {
    this.feed = feed;
  }

  /**
   * The position after which a reader goes on; the beginning when none is named.
   *
   * @param pointer to where it is named
   * @throws ProblemException 400 {@code unknown-feed-position} when there is no such event; never
   *     silently the beginning
   */
  long after(String pointer, @Nullable String text) throws InterruptedException {
    long head = awaitReadable();
    return text == null ? 0 : position(text, head).orElseThrow(() -> unknown(pointer, text));
  }

  /**
   * Waits until everything that is in the feed now can be found.
   *
   * @return the last position then
   * @throws ProblemException 503 {@code feed-not-read} when the feed is still being read after a
   *     start
   */
  long awaitReadable() throws InterruptedException {
    long head = feed.head().position();
    if (!feed.await(head, PATIENCE)) {
      throw ProblemException.unavailable("feed-not-read", Map.of(), Duration.ofSeconds(2));
    }
    return head;
  }

  private OptionalLong position(String text, long head) {
    if (!NUMBER.matcher(text).matches()) {
      return feed.position(text);
    }
    long position = Long.parseLong(text);
    return position <= head ? OptionalLong.of(position) : OptionalLong.empty();
  }

  private static ProblemException unknown(String pointer, String text) {
    return new ProblemException(
        HttpStatus.BAD_REQUEST,
        "unknown-feed-position",
        Map.of("after", text),
        List.of(FieldProblem.at(pointer, "unknown-feed-position")));
  }

  /**
   * Refuses a number of the query that is out of range.
   *
   * @throws ProblemException 422
   */
  static void requireBetween(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw ProblemException.invalid(
          List.of(
              new FieldProblem(
                  "/query/" + name, "out-of-range", Map.of("bounds", least + "–" + most))));
    }
  }
}
