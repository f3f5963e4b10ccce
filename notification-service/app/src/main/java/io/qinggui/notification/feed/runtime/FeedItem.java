package io.qinggui.notification.feed.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An entry of the feed as a reader gets it.
 *
 * @param position in the feed
 * @param previous position of the entry before it that the same reader gets; 0 when it is the first
 * @param subject whom it is about
 * @param event the CloudEvent as it was published, JSON in UTF-8
 */
public record FeedItem(long position, long previous, String subject, byte[] event) {

  /** Extension with the position in the feed. */
  public static final String POSITION = "feedposition";

  /** Extension with the position of the entry before it that the same reader gets. */
  public static final String PREVIOUS = "previousposition";

  /** The CloudEvent with both extensions; all else is as it was published, byte for byte. */
  public byte[] json() {
    int end = event.length - 1;
    while (event[end] != '}') {
      end--;
    }
    byte[] extensions =
        (",\"" + POSITION + "\":" + position + ",\"" + PREVIOUS + "\":" + previous + "}")
            .getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream json = new ByteArrayOutputStream(end + extensions.length);
    json.write(event, 0, end);
    json.writeBytes(extensions);
    return json.toByteArray();
  }
}
