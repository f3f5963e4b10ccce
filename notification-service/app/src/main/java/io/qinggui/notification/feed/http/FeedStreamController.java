package io.qinggui.notification.feed.http;

import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.feed.runtime.FeedItem;
import io.qinggui.platform.web.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The feed as server-sent events (HTML standard, section 9.2). Each stream has a thread of its own,
 * a virtual one; a reader that does not read holds up nobody else.
 */
@RestController
class FeedStreamController {

  private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);
  private static final int AT_ONCE = 500;

  private final Feed feed;
  private final FeedPositions positions;
  private final Duration keepAlive;

  FeedStreamController(
      Feed feed,
      FeedPositions positions,
      @Value("${qinggui.feed.keep-alive:15s}") Duration keepAlive) {
    this.feed = feed;
    this.positions = positions;
    this.keepAlive = keepAlive;
  }

  @Operation(
      summary = "The feed as a stream",
      description =
          "Server-sent events; `id` is the feed position, from which `Last-Event-ID` goes on. A"
              + " comment every 15 s says that the connection is alive.")
  @GetMapping(path = FeedController.FEED + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void stream(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable List<String> types,
      @RequestParam(required = false) @Nullable List<String> provinces,
      @RequestParam(required = false) @Nullable List<String> services,
      @RequestParam(required = false) @Nullable List<String> operatorIds,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      Caller caller,
      HttpServletResponse response)
      throws InterruptedException, IOException {
    FeedFilter filter = FeedReaders.filter(caller, types, provinces, services, operatorIds);
    long from =
        lastEventId == null
            ? positions.after("/query/after", after)
            : positions.after("/header/Last-Event-ID", lastEventId);
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    send(filter, from, response);
  }

  /** Ends when the reader goes away, which shows as a failed write, or the service stops. */
  private void send(FeedFilter filter, long from, HttpServletResponse response)
      throws InterruptedException, IOException {
    OutputStream out = response.getOutputStream();
    out.write(COMMENT);
    response.flushBuffer();
    long last = from;
    while (!feed.isClosing()) {
      List<FeedItem> items = feed.page(filter, last, AT_ONCE);
      for (FeedItem item : items) {
        out.write(("id: " + item.position() + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
        out.write(item.json());
        out.write('\n');
        out.write('\n');
        last = item.position();
      }
      if (!items.isEmpty()) {
        response.flushBuffer();
      } else if (!feed.await(filter, last, keepAlive)) {
        out.write(COMMENT);
        response.flushBuffer();
      }
    }
  }
}
