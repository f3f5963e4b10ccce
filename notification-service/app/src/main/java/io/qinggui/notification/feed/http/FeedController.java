package io.qinggui.notification.feed.http;

import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.feed.runtime.FeedItem;
import io.qinggui.platform.web.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages of the feed. */
@RestController
class FeedController {

  static final String FEED = "/api/v1/feed";

  /** CloudEvents, JSON batch format, section 4. */
  private static final String BATCH = "application/cloudevents-batch+json";

  private static final int MAX_LIMIT = 1_000;
  private static final int MAX_WAIT_SECONDS = 30;

  private final Feed feed;
  private final FeedPositions positions;

  FeedController(Feed feed, FeedPositions positions) {
    this.feed = feed;
    this.positions = positions;
  }

  /** A full page never changes: what comes later comes after it. */
  @Operation(
      summary = "A page of the feed",
      description =
          "Events after a position or an event id, at most `limit` (1 to 1,000). When there is"
              + " none, waits up to `wait` seconds (0 to 30) for one and answers 204 when none"
              + " came.")
  @ApiResponse(
      responseCode = "200",
      description = "A batch of CloudEvents",
      content =
          @Content(
              mediaType = BATCH,
              array = @ArraySchema(schema = @Schema(implementation = FeedEvent.class))))
  @ApiResponse(responseCode = "204", description = "There is none, and none came")
  @GetMapping(path = FEED, produces = BATCH)
  ResponseEntity<byte[]> page(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable List<String> types,
      @RequestParam(required = false) @Nullable List<String> provinces,
      @RequestParam(required = false) @Nullable List<String> services,
      @RequestParam(required = false) @Nullable List<String> operatorIds,
      @RequestParam(defaultValue = "0") int wait,
      Caller caller,
      HttpServletRequest request)
      throws InterruptedException {
    FeedFilter filter = FeedReaders.filter(caller, types, provinces, services, operatorIds);
    FeedPositions.requireBetween("limit", limit, 1, MAX_LIMIT);
    FeedPositions.requireBetween("wait", wait, 0, MAX_WAIT_SECONDS);
    long from = positions.after("/query/after", after);
    List<FeedItem> items = feed.page(filter, from, limit);
    if (items.isEmpty() && feed.await(filter, from, Duration.ofSeconds(wait))) {
      items = feed.page(filter, from, limit);
    }
    return items.isEmpty() ? nothing() : page(items, items.size() == limit, request);
  }

  private static ResponseEntity<byte[]> nothing() {
    return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
  }

  private static ResponseEntity<byte[]> page(
      List<FeedItem> items, boolean full, HttpServletRequest request) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(BATCH))
        .header(HttpHeaders.LINK, next(request, items.getLast().position()))
        .header(
            HttpHeaders.CACHE_CONTROL, full ? "private, max-age=31536000, immutable" : "no-store")
        .varyBy(HttpHeaders.AUTHORIZATION)
        .body(FeedJson.array(items));
  }

  /** The same request from the last position on. */
  private static String next(HttpServletRequest request, long last) {
    String query =
        ServletUriComponentsBuilder.fromRequest(request)
            .replaceQueryParam("after", last)
            .build()
            .getQuery();
    return "<" + FEED + "?" + query + ">; rel=\"next\"";
  }

  /** Where the feed is. */
  record Head(long position, @Nullable String recordedAt) {}

  @Operation(summary = "The last position of the feed")
  @GetMapping(FEED + "/head")
  Head head(Caller caller) {
    FeedReaders.requireReader(caller);
    Feed.Head head = feed.head();
    return new Head(head.position(), head.recordedAt().map(Object::toString).orElse(null));
  }
}
