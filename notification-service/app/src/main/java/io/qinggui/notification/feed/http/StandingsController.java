package io.qinggui.notification.feed.http;

import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.feed.runtime.FeedItem;
import io.qinggui.platform.web.caller.Caller;
import io.qinggui.platform.web.input.ValidText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of standings, for a reader that was away for long. */
@RestController
class StandingsController {

  private static final int MAX_LIMIT = 1_000;

  private final Feed feed;
  private final FeedPositions positions;
  private final JsonMapper mapper;

  StandingsController(Feed feed, FeedPositions positions, JsonMapper mapper) {
    this.feed = feed;
    this.positions = positions;
    this.mapper = mapper;
  }

  /**
   * Latest standings, by operator id.
   *
   * @param position up to which they hold; who read all pages goes on after that of the first
   * @param items CloudEvents with the position of each
   * @param next the {@code after} of the next page; absent on the last one
   */
  record Standings(long position, List<JsonNode> items, @Nullable String next) {}

  @Operation(
      summary = "The latest standing of each operator",
      description =
          "By operator id. Who has read all pages goes on with the feed after the `position` of the"
              + " first page.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Standings.class)))
  @GetMapping(FeedController.FEED + "/standings")
  Standings standings(
      @RequestParam(required = false) @Nullable @ValidText(max = 64) String after,
      @RequestParam(defaultValue = "100") int limit,
      Caller caller)
      throws InterruptedException {
    FeedFilter visible = FeedReaders.filter(caller, null, null, null, null);
    FeedPositions.requireBetween("limit", limit, 1, MAX_LIMIT);
    positions.awaitReadable();
    long holds = feed.readable();
    List<FeedItem> found = find(visible, after == null ? "" : after, limit + 1);
    boolean more = found.size() > limit;
    List<FeedItem> items = more ? found.subList(0, limit) : found;
    return new Standings(
        holds,
        items.stream().map(it -> mapper.readTree(it.json())).toList(),
        more ? items.getLast().subject() : null);
  }

  private List<FeedItem> find(FeedFilter visible, String after, int limit) {
    return visible.isAll()
        ? feed.standings(after, limit)
        : visible.subjects().stream()
            .filter(it -> it.compareTo(after) > 0)
            .flatMap(it -> feed.standing(it).stream())
            .toList();
  }
}
