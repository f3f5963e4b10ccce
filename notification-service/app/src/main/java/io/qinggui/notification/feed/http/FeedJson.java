package io.qinggui.notification.feed.http;

import io.qinggui.notification.feed.runtime.FeedItem;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Entries of the feed as JSON, each with the bytes that were published. */
final class FeedJson {

  private FeedJson() {}

  /** A JSON array of CloudEvents. */
  static byte[] array(List<FeedItem> items) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(items.size() * 1_024);
    char before = '[';
    for (FeedItem item : items) {
      out.write(before);
      out.writeBytes(item.json());
      before = ',';
    }
    if (items.isEmpty()) {
      out.write('[');
    }
    out.write(']');
    return out.toByteArray();
  }
}
