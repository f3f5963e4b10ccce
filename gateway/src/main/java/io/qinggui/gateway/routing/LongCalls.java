package io.qinggui.gateway.routing;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The requests whose answers wait for something to happen, take a thousand steps, or never end. */
final class LongCalls {

  private static final String FEED = "/api/v1/feed";
  private static final String BATCH = "/batch";
  private static final String STREAM = FEED + "/stream";
  private static final Set<String> UPLOADS =
      Set.of("/api/v1/lease-inventories", "/api/v1/attachments");

  private LongCalls() {}

  /** Whether the answer is a stream of events, which ends when the client goes away. */
  static boolean isStream(@Nullable URI uri) {
    return uri != null && STREAM.equals(uri.getPath());
  }

  /** Whether the body is as large as it comes, and takes as long as its sender. */
  static boolean isUpload(@Nullable URI uri) {
    return uri != null && UPLOADS.contains(uri.getPath());
  }

  /** Whether the answer may wait for something to happen, or is that to a batch. */
  static boolean isWaiting(@Nullable URI uri) {
    return uri != null && (isBatch(uri) || isWaitingFeed(uri));
  }

  private static boolean isBatch(URI uri) {
    return uri.getPath().endsWith(BATCH);
  }

  private static boolean isWaitingFeed(URI uri) {
    return FEED.equals(uri.getPath())
        && UriComponentsBuilder.fromUri(uri).build().getQueryParams().containsKey("wait");
  }
}
